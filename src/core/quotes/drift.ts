import { diffWordsWithSpace } from 'diff';
import { anyMark } from './marks';
import { endOfRun } from './run';

/** `exact`: the record's words or a run of them. `edited`: with edits that are allowed. */
export type DriftState = 'exact' | 'edited' | 'drifted';

const anyMarks = new RegExp(anyMark.source, 'g');

/** One form for everything that may change freely: quotation marks, dashes and ellipses, but not apostrophes. */
const normalise = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\.\s?\.\s?\./g, '…')
    .replace(/[‐‑‒–—―−-]+/g, '-')
    .replace(/(?<=[\p{L}\p{N}])['’](?=\p{L})/gu, "'")
    .replace(/(?<![\p{L}\p{N}])'|'(?!\p{L})/gu, '')
    .replace(anyMarks, '');

/** Words and punctuation; white space is ignored. */
const tokensOf = (normalised: string): string[] =>
  normalised.match(/[\p{L}\p{N}\p{M}']+|[^\s\p{L}\p{N}\p{M}']/gu) ?? [];

/** The tokens without punctuation at both ends, which may be moved in or out. */
function trimmed(tokens: string[]): string[] {
  const isWord = (token: string) => !/^[,.;:]$/.test(token);
  return tokens.slice(Math.max(0, tokens.findIndex(isWord)), tokens.findLastIndex(isWord) + 1);
}

/**
 * Compares quoted words with their record. Allowed are `…`, `[bracketed]` words, `[sic]`, a changed first
 * capital, quotation marks, dashes, white space, and closing punctuation moved in or out.
 */
export function driftState(words: string, record: string): DriftState {
  const quoted = normalise(words);
  const tokens = trimmed(tokensOf(quoted));
  const source = tokensOf(normalise(record));
  if (tokens.length === 0) return trimmed(source).length === 0 ? 'exact' : 'drifted';
  if (endOfRun(source, tokens, 0) !== null) return 'exact';
  return followInOrder(source, piecesOf(quoted)) ? 'edited' : 'drifted';
}

/** The pieces between ellipses and brackets; each must be found, in order. */
const piecesOf = (quoted: string): string[][] =>
  quoted
    .split(/\[?…\]?|\[[^[\]]*\]/)
    .map((piece) => trimmed(tokensOf(piece)))
    .filter((piece) => piece.length > 0);

function followInOrder(source: string[], [first, ...others]: string[][]): boolean {
  if (!first) return false;
  const starts = [first, withOtherCapital(first)].flatMap((piece) => endOfRun(source, piece, 0) ?? []);
  let from = starts.reduce<number | null>((least, at) => Math.min(least ?? at, at), null);
  for (const piece of others) {
    if (from === null) return false;
    from = endOfRun(source, piece, from);
  }
  return from !== null;
}

function withOtherCapital([first = '', ...others]: string[]): string[] {
  const letter = first.charAt(0);
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return [other + first.slice(1), ...others];
}

export interface DiffPart {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** The time of a diff grows with the square of its edits; texts with more have too little in common to compare. */
const mostEdits = 2000;

/** The difference from the record to the quotation, word by word. */
export function wordDiff(words: string, record: string): DiffPart[] {
  const parts = diffWordsWithSpace(record, words, { maxEditLength: mostEdits });
  if (!parts) {
    return [
      { text: record, change: 'removed' },
      { text: words, change: 'added' },
    ];
  }
  return parts.map((part) => ({
    text: part.value,
    change: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }));
}
