import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { countWords } from '../document/text';

/** How many of each kind a text holds; `noteWords` are the words of its notes, which `words` is without. */
export interface Counts {
  words: number;
  notes: number;
  noteWords: number;
  links: number;
  pictures: number;
  tables: number;
  comments: number;
}

export const noCounts = (): Counts => ({
  words: 0,
  notes: 0,
  noteWords: 0,
  links: 0,
  pictures: 0,
  tables: 0,
  comments: 0,
});

const definition = /^ {0,3}\[\^[^\]\s]+\]:[ \t]*/gm;

/** What stands in a piece of Markdown or HTML that is kept as it was written, as a page would show it. */
export function countsOfKept(source: string): Counts {
  const notes = source.match(definition)?.length ?? 0;
  const counts = countsOfHtml(htmlOf(source.replace(definition, '')));
  // The words of a definition are a note's; a piece with a definition holds nothing else.
  return notes > 0 ? { ...counts, notes, words: 0, noteWords: counts.words } : counts;
}

const htmlOf = (source: string): string =>
  micromark(source, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** Elements that do not end a word. */
const phrasing =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
const unread = /^(script|style|template|title)$/;

function countsOfHtml(html: string): Counts {
  const counts = noCounts();
  let text = '';
  const waiting: (Nodes | string)[] = [fromHtml(html, { fragment: true })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') text += node;
    else if (node.type === 'text') text += node.value;
    else if (node.type === 'comment') counts.comments += 1;
    else if (node.type === 'element' && unread.test(node.tagName)) continue;
    else if (node.type === 'element' || node.type === 'root') {
      const isBlock = node.type === 'element' && !phrasing.test(node.tagName);
      if (node.type === 'element') {
        if (node.tagName === 'a' && node.properties['href'] !== undefined) counts.links += 1;
        if (node.tagName === 'img') counts.pictures += 1;
        if (node.tagName === 'table') counts.tables += 1;
      }
      if (isBlock) waiting.push('\n');
      for (const child of node.children.toReversed()) waiting.push(child);
      if (isBlock) waiting.push('\n');
    }
  }
  return { ...counts, words: countWords(text) };
}
