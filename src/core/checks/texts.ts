import { figuresOf, nodesOf } from '../document/find';
import { type Block, textFormat } from '../document/nodes';
import { readWords } from '../document/text';
import type { Article } from '../model/article';
import type { FindingPlace } from '../model/check';

interface CheckedText {
  text: string;
  /** Null in a field; in a footnote or a caption, the beginning of its block. */
  place: FindingPlace | null;
  /** Whether offsets in the text are offsets in the block. */
  isInBlock: boolean;
}

/** A block's words with blanks in the place of code. */
function proseOf(block: Block): string {
  const code: { start: number; length: number }[] = [];
  const text = readWords(block, (node, start) => {
    if (node.type === 'text' && node.format & textFormat.code) code.push({ start, length: node.text.length });
  });
  return code.reduce(
    (prose, { start, length }) => prose.slice(0, start) + ' '.repeat(length) + prose.slice(start + length),
    text,
  );
}

/** All words of an article but code: its fields, its blocks, its footnotes, and the captions and descriptions of its pictures. */
function textsOf({ body, ...fields }: Article): CheckedText[] {
  const { headline, standfirst, description, coverAlt, section, tags, categories } = fields;
  const inFields = [headline, standfirst, description, coverAlt, section, ...tags, ...categories];
  const texts: CheckedText[] = inFields.map((text) => ({ text, place: null, isInBlock: false }));
  for (const [index, block] of body.entries()) {
    if (block.type === 'code') continue;
    const place = { block: index, start: 0, end: 0 };
    texts.push({ text: proseOf(block), place, isInBlock: true });
    const notes = nodesOf(block, 'footnote').flatMap((note) => note.body.map(proseOf));
    const pictures = figuresOf(block).flatMap(({ alt, title, caption, credit }) => [
      alt,
      title,
      caption,
      credit,
    ]);
    for (const text of [...notes, ...pictures]) texts.push({ text, place, isInBlock: false });
  }
  return texts.filter(({ text }) => text !== '');
}

/** The matches of a pattern in all words of an article. */
export const matchesIn = (article: Article, pattern: RegExp) =>
  textsOf(article).flatMap(({ text, place, isInBlock }) =>
    [...text.matchAll(pattern)].map((match) => {
      const [words] = match;
      const start = match.index;
      const at = place && isInBlock ? { ...place, start, end: start + words.length } : place;
      return { words, place: at, around: text.slice(Math.max(0, start - 40), start + words.length + 40) };
    }),
  );
