import { spaced } from './spaced';

/**
 * The words that a text uses most, as words of an index that lists, for each of them, the texts that use it most first:
 * without it the best of a common word's texts are known only when every one of them was ranked. A word is followed by
 * the class of the text's length and by a letter that is smaller the more often it is used.
 */
export interface Strength {
  /** BM25's weighted count: six for one in the title (repositories/search.ts). */
  count: number;
  lengthClass: number;
}

export const titleWeight = 6;

/** Private letters, which no word of a text has (https://www.unicode.org/faq/private_use.html). */
const firstLetter = 0xe000;
const lastLetter = 0xf8ff;
const mostCounts = lastLetter - firstLetter;
const longestWord = 40;

/** Classes of length that are told apart: two to the number of words doubled. */
export const lengthClasses = 40;

/** Half of the steps in which the length doubles. */
const lengthClassOf = (length: number): number =>
  Math.min(lengthClasses - 1, Math.floor(2 * Math.log2(Math.max(1, length))));

/** As the tokenizer folds it: without case and accents. */
const folded = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');

const wordsOf = (text: string): string[] =>
  (spaced(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(folded).filter((word) => word.length <= longestWord);

/** Separated by spaces; at most sixteen, and one more for every eight words of the text. */
export function strongWords(title: string, body: string): string {
  const [inTitle, inBody] = [wordsOf(title), wordsOf(body)];
  const counts = new Map<string, number>();
  for (const word of inTitle) counts.set(word, (counts.get(word) ?? 0) + titleWeight);
  for (const word of inBody) counts.set(word, (counts.get(word) ?? 0) + 1);
  const length = inTitle.length + inBody.length;
  const most = 16 + Math.floor(length / 8);
  const strongest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
  return strongest
    .filter(([, count]) => count > 1 || length <= 2 * most)
    .map(([word, count]) => strongWord(word, { count, lengthClass: lengthClassOf(length) }))
    .join(' ');
}

const strongWord = (word: string, { count, lengthClass }: Strength): string =>
  word + String.fromCharCode(firstLetter + lengthClass, lastLetter - Math.min(mostCounts, Math.round(count)));

/** Read from the last two letters of a word of `strongWords`. */
export function strengthOf(strong: string): Strength {
  return {
    lengthClass: strong.charCodeAt(strong.length - 2) - firstLetter,
    count: lastLetter - strong.charCodeAt(strong.length - 1),
  };
}

/** The words of the index from `from` on and before `to`: one word in texts of one class of length, the strongest first. */
export const rangeOf = (word: string, lengthClass: number): { from: string; to: string } => ({
  from: word + String.fromCharCode(firstLetter + lengthClass),
  to: word + String.fromCharCode(firstLetter + lengthClass + 1),
});

/** A word of a query as it is in the index. */
export const indexed = folded;
