import { driftState } from '../../quotes/drift';
import { startsOfRun } from '../../quotes/drift/run';
import { type DiffPart, wordDiff } from '../../quotes/wordDiff';
import { nearest } from './nearest';
import { type Token, tokensOf } from './tokens';

interface Place {
  start: number;
  end: number;
}

/** How many places with the same words are compared. */
const mostPlaces = 100;
/** Characters in which the word before and the word behind a place are looked for. */
const reach = 60;

/** Whether quoted words are in a text, and where (UTF-16, half-open); `diff`: from the text to the quoted words. */
export type Verbatim =
  | { state: 'yes'; start: number; end: number }
  | { state: 'near'; start: number; end: number; diff: DiffPart[] }
  | { state: 'no' };

/**
 * Compares as docs/evidence.md says for a record. A word hyphenated at the end of a line matches with or without its
 * hyphen.
 */
export function verbatimIn(text: string, quoted: string): Verbatim {
  const { words, readings } = readingsOf(text, quoted);
  if (words.length === 0) return { state: 'no' };
  const { exact, first } = lookFor(readings, words, text, quoted);
  if (exact) return { state: 'yes', ...exact };
  const place = first ?? nearest(readings.at(-1) ?? [], words);
  if (!place) return { state: 'no' };
  const there = text.slice(place.start, place.end).replace(/\s+/g, ' ');
  return { state: 'near', ...place, diff: wordDiff(quoted.replace(/\s+/g, ' ').trim(), there) };
}

/** Where the quoted words are exactly; null where `verbatimIn` says something else. */
export function exactPlace(text: string, quoted: string): Place | null {
  const { words, readings } = readingsOf(text, quoted);
  return words.length === 0 ? null : lookFor(readings, words, text, quoted).exact;
}

/** Without words there is nothing to look for. */
function readingsOf(text: string, quoted: string): { words: Token[]; readings: Token[][] } {
  const words = trimmed(tokensOf(quoted));
  if (!words.some(({ value }) => /[\p{L}\p{N}]/u.test(value))) return { words: [], readings: [] };
  const tokens = tokensOf(text);
  const isBroken = /\p{L}[-‐]\s*\n/u.test(text);
  return { words, readings: isBroken ? [tokens, tokensOf(text, { joined: true })] : [tokens] };
}

/** `first`: where their letters and marks stand, whatever else is there. */
function lookFor(readings: Token[][], words: Token[], text: string, quoted: string) {
  let first: Place | null = null;
  for (const reading of readings) {
    for (const place of placesOf(reading, words)) {
      if (isExact(text, place, quoted)) return { exact: place, first: place };
      first ??= place;
    }
  }
  return { exact: null, first };
}

function trimmed(tokens: Token[]): Token[] {
  const isWord = ({ value }: Token) => !/^[,.;:]$/.test(value);
  return tokens.slice(Math.max(0, tokens.findIndex(isWord)), tokens.findLastIndex(isWord) + 1);
}

/** Where the words stand, by their letters and marks alone. */
function* placesOf(tokens: Token[], words: Token[]): Generator<Place> {
  const values = (list: Token[]) => list.map(({ value }) => value);
  let tried = 0;
  for (const at of startsOfRun(values(tokens), values(words), 0)) {
    yield { start: tokens[at]?.start ?? 0, end: tokens[at + words.length - 1]?.end ?? 0 };
    tried += 1;
    if (tried === mostPlaces) return;
  }
}

/** Whether the words there are the quoted ones as docs/evidence.md compares them: “5 percent” is not in “3.5 percent”. */
function isExact(text: string, { start, end }: Place, quoted: string): boolean {
  const before = text.slice(Math.max(0, start - reach), start).match(/(?:\S*\s+)?\S*$/)?.[0] ?? '';
  const after = text.slice(end, end + reach).match(/^\S*(?:\s+\S*)?/)?.[0] ?? '';
  const there = before + text.slice(start, end) + after;
  const joined = there.replace(/(\p{L})[-‐]\s*\n\s*(?=\p{Ll})/gu, '$1');
  const hyphened = there.replace(/(\p{L}[-‐])\s*\n\s*(?=\p{Ll})/gu, '$1');
  return [there, joined, hyphened].some((record) => driftState(quoted, record) === 'exact');
}
