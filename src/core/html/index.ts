import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as MdastRoot } from 'mdast';
import type { Body } from '../document/nodes';
import { readMarkdown } from '../markdown/read';
import { printMarkdown } from '../markdown/write';
import { cleanHtml } from './clean';

export interface ReadHtml {
  body: Body;
  title: string;
  author: string;
  /** As the page states it; not yet a date. */
  published: string;
}

/** HTML of a page, Word or Google Docs as a document: only nodes of the model, only safe addresses, nothing that runs. */
export function readHtml(html: string): ReadHtml {
  const root = fromHtml(html);
  const main =
    find(root, (node) => node.tagName === 'article') ?? find(root, (node) => node.tagName === 'main');
  const cleaned = cleanHtml({ type: 'root', children: main ? [main] : root.children });
  const mdast = toMdast(cleaned, { newlines: false });
  const tree: MdastRoot = mdast.type === 'root' ? mdast : { type: 'root', children: [] };
  // By way of text, so that what the model has no node for is kept as the Markdown it would be.
  const { body } = readMarkdown(printMarkdown(tree), { frontMatter: false });
  return {
    body,
    title: metaOf(root, ['og:title']) || textIn(find(root, (node) => node.tagName === 'title')),
    author: metaOf(root, ['author', 'article:author']),
    published: metaOf(root, ['article:published_time', 'datePublished', 'date']),
  };
}

export const htmlToBody = (html: string): Body => readHtml(html).body;

function find(root: Root, test: (node: Element) => boolean): Element | null {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'element' && test(node)) return node;
    if ('children' in node) waiting.push(...[...node.children].reverse());
  }
  return null;
}

function metaOf(root: Root, names: string[]): string {
  const meta = find(root, (node) => {
    const name = String(
      node.properties['property'] ?? node.properties['name'] ?? node.properties['itemProp'] ?? '',
    );
    return node.tagName === 'meta' && names.includes(name);
  });
  return String(meta?.properties['content'] ?? '').trim();
}

const textIn = (node: Element | null): string =>
  node?.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim() ?? '';
