import type { Element, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Body } from '../document/nodes';
import { textToBody } from '../document/plain';
import { readMarkdown } from '../markdown/read';
import { printMarkdown } from '../markdown/write';
import { cleanHtml } from './clean';
import { footnoteHandlers, markFootnotes } from './footnotes';
import { LeftOut } from './leftOut';
import { placeCaptions } from './media';
import { pageData } from './page';
import { parseHtml, withoutTags } from './parse';
import { descendants, isElement } from './tree';

export interface ReadHtml {
  body: Body;
  /** What was left out, in words. */
  notes: string[];
}

export interface ReadPage extends ReadHtml {
  /** What the page says of itself, under the names of front matter. */
  data: Record<string, unknown>;
}

/** A clipping of the web, Word or Google Docs as a document: only nodes of the model, only safe addresses, nothing that runs. */
export function readFragment(html: string): ReadHtml {
  const root = parseHtml(html);
  return root ? convert(root) : wordsOf(html);
}

export const htmlToBody = (html: string): Body => readFragment(html).body;

/** A whole page: its article without what stands around it, and what the page says of itself. */
export function readPage(html: string): ReadPage {
  const root = parseHtml(html);
  if (!root) return { ...wordsOf(html), data: {} };
  const data = pageData(root);
  const main = mainPart(root);
  return { ...convert(main ? { type: 'root', children: [main] } : root, main === null), data };
}

const wordsOf = (html: string): ReadHtml => ({
  body: textToBody(withoutTags(html)),
  notes: ['The page is nested too deeply to be read: its words came in as plain text.'],
});

function convert(root: Root, isWholePage = false): ReadHtml {
  const leftOut = new LeftOut();
  markFootnotes(root);
  const mdast = toMdast(cleanHtml(root, leftOut, isWholePage), {
    handlers: footnoteHandlers,
    document: true,
  });
  // By way of text, so that what the model has no node for is kept as the Markdown it would be.
  const markdown = mdast.type === 'root' ? printMarkdown(mdast) : '';
  const { body } = readMarkdown(markdown, { frontMatter: false, templates: false });
  placeCaptions(body);
  return { body, notes: leftOut.notes() };
}

/** The only `article`, else the main part; null where the page marks neither. */
function mainPart(root: Root): Element | null {
  const elements = [...descendants(root)].filter((node) => isElement(node));
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const main = elements.find(
    ({ tagName, properties }) => tagName === 'main' || properties['role'] === 'main',
  );
  return articles.length === 1 ? (articles[0] ?? null) : (main ?? null);
}
