import { isUnspaced, spaced } from './spaced';

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

/** The words of a text as they are in the index. */
const wordsOf = (text: string): string[] =>
  (spaced(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(folded).filter((word) => word.length <= longestWord);

/** Letters of the longest beginning of words that is listed like a word. */
export const longestBeginning = 3;
const beginningMark = String.fromCharCode(lastLetter);

/** Stands for all words that begin so. */
export const beginningOf = (letters: string): string => beginningMark + letters;

/**
 * Separated by spaces; of words, and of beginnings of each length, at most sixteen, and one more for every eight words of
 * the text.
 */
export function strongWords(title: string, body: string): string {
  const [inTitle, inBody] = [wordsOf(title), wordsOf(body)];
  const counts = new Map<string, number>();
  for (const word of inTitle) add(counts, word, titleWeight);
  for (const word of inBody) add(counts, word, 1);
  const length = inTitle.length + inBody.length;
  const most = 16 + Math.floor(length / 8);
  const lengthClass = lengthClassOf(length);
  return [counts, ...beginningsOf(counts)]
    .flatMap((all) => [...all].sort((a, b) => b[1] - a[1]).slice(0, most))
    .filter(([, count]) => count > 1 || length <= 2 * most)
    .map(([word, count]) => strongWord(word, { count, lengthClass }))
    .join(' ');
}

const add = (counts: Map<string, number>, word: string, count: number): void =>
  void counts.set(word, (counts.get(word) ?? 0) + count);

/** How often words begin with one letter, with two, and so on. */
function beginningsOf(words: Map<string, number>): Map<string, number>[] {
  const found = Array.from({ length: longestBeginning }, () => new Map<string, number>());
  for (const [word, count] of words) {
    const letters = [...word];
    // Nobody looks for the beginning of a letter that is a word.
    if (letters.length === 1 && isUnspaced(word)) continue;
    for (const [at, counts] of found.entries()) {
      if (letters.length > at) add(counts, beginningOf(letters.slice(0, at + 1).join('')), count);
    }
  }
  return found;
}

const strongWord = (word: string, { count, lengthClass }: Strength): string =>
  word + String.fromCharCode(firstLetter + lengthClass, lastLetter - Math.min(mostCounts, Math.round(count)));

/** Read from the last letter of a word of `strongWords`, whose number is given. */
export const countBy = (letter: number): number => lastLetter - letter;

/** About as many words as texts of this class have. */
export const lengthIn = (lengthClass: number): number => 2 ** ((lengthClass + 0.5) / 2);

/** The words of the index from `from` on and before `to`: one word in texts of one class of length, the strongest first. */
export const rangeOf = (word: string, lengthClass: number): { from: string; to: string } => ({
  from: word + String.fromCharCode(firstLetter + lengthClass),
  to: word + String.fromCharCode(firstLetter + lengthClass + 1),
});

/** A word of a query as it is in the index. */
export const indexed = folded;
