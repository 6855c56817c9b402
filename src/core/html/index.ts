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
import { t } from './messages';
import { pageData } from './page';
import { parseHtml } from './parse';
import { TooMany } from './tooMany';
import { descendants, isElement } from './tree';
import { withoutTags } from './withoutTags';

export interface ReadHtml {
  body: Body;
  /** Notes on what was left out. */
  notes: string[];
}

export interface ReadPage extends ReadHtml {
  /** The page's metadata, under the names of front matter keys. */
  data: Record<string, unknown>;
}

/** Converts a clipping from a page, Word or Google Docs to a document with only known nodes and safe addresses. */
export function readFragment(html: string): ReadHtml {
  const root = parseHtml(html);
  return root ? convert(root) : wordsOf(html);
}

export const htmlToBody = (html: string): Body => readFragment(html).body;

/** Reads a whole page: its article without the surrounding elements, and its metadata. */
export function readPage(html: string): ReadPage {
  const root = parseHtml(html);
  if (!root) return { ...wordsOf(html), data: {} };
  const data = pageData(root);
  const main = mainPart(root);
  return { ...convert(main ? { type: 'root', children: [main] } : root, main === null), data };
}

const wordsOf = (html: string): ReadHtml => ({
  body: textToBody(withoutTags(html)),
  notes: [t('tooDeep')],
});

function convert(root: Root, isWholePage = false): ReadHtml {
  const leftOut = new LeftOut();
  markFootnotes(root);
  const tooMany = new TooMany(leftOut);
  const mdast = toMdast(tooMany.setAside(cleanHtml(root, leftOut, isWholePage)), {
    handlers: footnoteHandlers,
    document: true,
  });
  // Through Markdown text, so that content without a node stays as Markdown.
  const markdown = mdast.type === 'root' ? printMarkdown(mdast) : '';
  const { body } = readMarkdown(markdown, { frontMatter: false, templates: false });
  tooMany.putBack(body);
  placeCaptions(body);
  return { body, notes: leftOut.notes() };
}

/** The only `article`, else `main`; null if the page has neither. */
function mainPart(root: Root): Element | null {
  const elements = [...descendants(root)].filter((node) => isElement(node));
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const main = elements.find(
    ({ tagName, properties }) => tagName === 'main' || properties['role'] === 'main',
  );
  return articles.length === 1 ? (articles[0] ?? null) : (main ?? null);
}
