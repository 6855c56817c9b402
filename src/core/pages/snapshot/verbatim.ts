import { endOfRun } from '../../quotes/drift/run';
import { type DiffPart, wordDiff } from '../../quotes/wordDiff';
import { nearest } from './nearest';
import { type Token, tokensOf } from './tokens';

/** Whether quoted words are in a text, and where (UTF-16, half-open); `diff`: from the text to the quoted words. */
export type Verbatim =
  | { state: 'yes'; start: number; end: number }
  | { state: 'near'; start: number; end: number; diff: DiffPart[] }
  | { state: 'no' };

/**
 * Ignores white space, quotation marks, the kind of dash and ellipsis, and punctuation at the ends. A word hyphenated
 * at the end of a line matches with or without its hyphen.
 */
export function verbatimIn(text: string, quoted: string): Verbatim {
  const words = trimmed(tokensOf(quoted));
  if (!words.some(({ value }) => /[\p{L}\p{N}]/u.test(value))) return { state: 'no' };
  const tokens = tokensOf(text);
  const readings = /\p{L}[-‐]\s*\n/u.test(text) ? [tokens, tokensOf(text, { joined: true })] : [tokens];
  for (const reading of readings) {
    const place = placeOf(reading, words);
    if (place) return { state: 'yes', ...place };
  }
  const place = nearest(readings.at(-1) ?? tokens, words);
  if (!place) return { state: 'no' };
  const there = text.slice(place.start, place.end).replace(/\s+/g, ' ');
  return { state: 'near', ...place, diff: wordDiff(quoted.replace(/\s+/g, ' ').trim(), there) };
}

function trimmed(tokens: Token[]): Token[] {
  const isWord = ({ value }: Token) => !/^[,.;:]$/.test(value);
  return tokens.slice(Math.max(0, tokens.findIndex(isWord)), tokens.findLastIndex(isWord) + 1);
}

function placeOf(tokens: Token[], words: Token[]): { start: number; end: number } | null {
  const values = (list: Token[]) => list.map(({ value }) => value);
  const after = endOfRun(values(tokens), values(words), 0);
  if (after === null) return null;
  return { start: tokens[after - words.length]?.start ?? 0, end: tokens[after - 1]?.end ?? 0 };
}
