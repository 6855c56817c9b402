import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { asHtml } from '../markdown/read/asHtml';

/** What stands in a piece of Markdown or HTML that is kept as it was written. */
export interface Kept {
  /** Its words, as a page would show them. */
  text: string;
  notes: number;
  links: number;
  pictures: number;
  tables: number;
  comments: number;
}

const definition = /^ {0,3}\[\^[^\]\s]+\]:[ \t]*/gm;
const reference = /\[\^[^\]\s]+\]/g;
const templateTag = /(\{[{%])((?:(?!\{[{%])[\s\S])*?)([%}]\})/g;
const outsideWords = /[^\p{L}\p{M}\p{N}\s'’\-‑.,]|(?<=www)\./gu;

export function readKept(source: string): Kept {
  const plain = withPlainTags(source);
  const notes = plain.match(definition)?.length ?? 0;
  const text = plain.replace(definition, '').replace(reference, '');
  return { ...readHtml(htmlOf(text)), notes };
}

/** The tags of templates as their words alone: what stands in them is neither Markdown nor HTML. */
const withPlainTags = (source: string): string =>
  source.replace(
    templateTag,
    (_, opening: string, words: string, closing: string) =>
      opening + words.replace(outsideWords, ' ') + closing,
  );

const nothing: Kept = { text: '', notes: 0, links: 0, pictures: 0, tables: 0, comments: 0 };

/** A piece of a line is in no paragraph of its own. */
const htmlOf = (source: string): string => asHtml(source).replace(/^<p>(.*)<\/p>$/, '$1');

/** Elements that do not end a word. */
const phrasing =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
const unread = /^(iframe|noscript|script|style|template|title)$/;

function readHtml(source: string): Kept {
  const kept = { ...nothing };
  const waiting: (Nodes | string)[] = [fromHtml(source, { fragment: true })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') kept.text += node;
    else if (node.type === 'text') kept.text += node.value;
    else if (node.type === 'comment') kept.comments += 1;
    else if (node.type === 'element' && unread.test(node.tagName)) kept.text += '\n';
    else if (node.type === 'element' || node.type === 'root') {
      if (node.type === 'element') count(node, kept);
      const edge = node.type === 'element' && !phrasing.test(node.tagName) ? '\n' : '';
      waiting.push(edge);
      for (const child of node.children.toReversed()) waiting.push(child);
      waiting.push(edge);
    }
  }
  return kept;
}

function count({ tagName, properties }: Element, kept: Kept): void {
  if (tagName === 'a' && properties['href'] !== undefined) kept.links += 1;
  if (tagName === 'img') kept.pictures += 1;
  if (tagName === 'table') kept.tables += 1;
}
