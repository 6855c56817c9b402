import { type Clause, wordPattern } from './query';

const size = 3;
const most = 40;

const wordsOf = (text: string): string[] => text.normalize('NFC').match(wordPattern) ?? [];

/** A search for any three words of a text that stand side by side there; of a long text, some from everywhere in it. */
export function shinglesOf(text: string): Clause[] {
  const words = wordsOf(text);
  const starts = Math.max(1, words.length - size + 1);
  const step = Math.max(1, Math.ceil(starts / most));
  const any = [];
  for (let at = 0; at < starts; at += step) any.push({ words: words.slice(at, at + size), isPrefix: false });
  return words.length === 0 ? [] : [{ isNot: false, any }];
}

/** The longest words of a text, which few other texts have. */
export const longestWords = (text: string, count: number): string[] =>
  [...new Set(wordsOf(text))].sort((a, b) => b.length - a.length).slice(0, count);
