import { diffWordsWithSpace } from 'diff';
import { anyMark } from './marks';
import { endOfRun } from './run';

/** `exact`: the record's words, whole or a run of them. `edited`: with edits that an editor may make. */
export type DriftState = 'exact' | 'edited' | 'drifted';

const anyMarks = new RegExp(anyMark.source, 'g');

/** One form for what an editor may change freely: quotation marks, dashes, ellipsis; an apostrophe is no mark. */
const normalise = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\.\s?\.\s?\./g, '…')
    .replace(/[‐‑‒–—―−-]+/g, '-')
    .replace(/(?<=[\p{L}\p{N}])['’](?=\p{L})/gu, "'")
    .replace(/(?<![\p{L}\p{N}])'|'(?!\p{L})/gu, '')
    .replace(anyMarks, '');

/** Words and signs; white space is free. */
const tokensOf = (normalised: string): string[] =>
  normalised.match(/[\p{L}\p{N}\p{M}']+|[^\s\p{L}\p{N}\p{M}']/gu) ?? [];

/** The tokens without closing punctuation at their ends, which an editor may move in or out. */
function trimmed(tokens: string[]): string[] {
  const isKept = (token: string) => !/^[,.;:]$/.test(token);
  return tokens.slice(Math.max(0, tokens.findIndex(isKept)), tokens.findLastIndex(isKept) + 1);
}

/**
 * Whether quoted words are still their record's. Allowed: `…`, `[bracketed]` words, `[sic]`, a changed first
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

/** What stands between ellipses and brackets; each piece must be found, in order. */
const piecesOf = (quoted: string): string[][] =>
  quoted
    .split(/\[?…\]?|\[[^[\]]*\]/)
    .map((piece) => trimmed(tokensOf(piece)))
    .filter((piece) => piece.length > 0);

function followInOrder(source: string[], [first, ...others]: string[][]): boolean {
  if (!first) return false;
  const starts = [first, withOtherCapital(first)].flatMap((piece) => endOfRun(source, piece, 0) ?? []);
  let from: number | null = starts.length > 0 ? Math.min(...starts) : null;
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

/** The time a diff takes grows with the square of its edits; past these the two texts have nothing in common worth showing. */
const mostEdits = 2000;

/** From the record's words to the quotation's, by words. */
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
