import { noteQuotationsOf, quotationsOf } from '../document/find';
import type { Body } from '../document/nodes';
import { plainText } from '../document/text';
import { withoutMarks } from '../quotes/marks';
import type { PageText } from './pageText';

/** Characters before and after the words that a ledger keeps. */
export const contextLength = 32;

/** Words of an article, in the text of its exported file. */
export interface PlacedWords {
  exact: string;
  prefix: string;
  suffix: string;
  /** How often the words stand in the text. */
  occurrences: number;
}

export interface PlacedQuotation extends PlacedWords {
  quoteId: string;
}

export interface Placed {
  quotations: PlacedQuotation[];
  /** Words that the text does not have. */
  missing: string[];
}

/** Finds an article's quotations in the text of its file, in their order. */
export function placeQuotations(body: Body, { text, notes }: PageText): Placed {
  const plain = plainText(body);
  const quotations: PlacedQuotation[] = [];
  const missing: string[] = [];
  const cursor = { text: 0, notes };
  for (const [index, block] of body.entries()) {
    const { start = 0 } = plain.blocks[index] ?? {};
    for (const { quoteId, text: written, start: from } of quotationsOf(block)) {
      const words = withoutMarks(written);
      const at = start + from + written.indexOf(words);
      const end = at + words.length;
      place(quoteId, words, 'text', {
        before: oneSpace(plain.text.slice(Math.max(0, at - contextLength), at)),
        after: oneSpace(plain.text.slice(end, end + contextLength)),
      });
    }
    for (const { quoteId, text: written } of noteQuotationsOf(block))
      place(quoteId, withoutMarks(written), 'notes', { before: '', after: '' });
  }
  return { quotations, missing };

  function place(quoteId: string, words: string, where: 'text' | 'notes', context: Context): void {
    const exact = oneSpace(words);
    if (exact === '') return;
    const starts = [...occurrencesOf(exact, text)];
    const best = bestOf(starts, cursor[where], (start) => agreement(text, start, exact, context));
    if (best === undefined) {
      missing.push(exact);
      return;
    }
    cursor[where] = best + 1;
    quotations.push({ quoteId, ...placedAt(best, exact, text), occurrences: starts.length });
  }
}

/** Words that begin at `start`, with what stands around them; no half of a surrogate pair. */
export const placedAt = (start: number, exact: string, text: string): Omit<PlacedWords, 'occurrences'> => ({
  exact,
  prefix: text.slice(Math.max(0, start - contextLength), start).replace(/^[\uDC00-\uDFFF]/, ''),
  suffix: text
    .slice(start + exact.length, start + exact.length + contextLength)
    .replace(/[\uD800-\uDBFF]$/, ''),
});

interface Context {
  before: string;
  after: string;
}

export const oneSpace = (text: string): string => text.replace(/\s+/g, ' ');

/** Where words begin in a text; they may overlap. */
export function* occurrencesOf(words: string, text: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/** The start with the highest rank among those from `from` on, or among all where there are none; the first of equal ones. */
function bestOf(starts: number[], from: number, rank: (start: number) => number): number | undefined {
  const behind = starts.filter((start) => start >= from);
  let best: { start: number; rank: number } | undefined;
  for (const start of behind.length > 0 ? behind : starts) {
    const own = rank(start);
    if (!best || own > best.rank) best = { start, rank: own };
  }
  return best?.start;
}

/** How many characters on both sides are those of the article. */
function agreement(text: string, start: number, exact: string, { before, after }: Context): number {
  let count = 0;
  while (count < before.length && before.at(-1 - count) === text[start - 1 - count]) count += 1;
  let behind = 0;
  const end = start + exact.length;
  while (behind < after.length && after[behind] === text[end + behind]) behind += 1;
  return count + behind;
}
