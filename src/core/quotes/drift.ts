import { diffWordsWithSpace } from 'diff';
import { anyMark } from './marks';

/** `exact`: the record's words, whole or a run of them. `edited`: with edits that an editor may make. */
export type DriftState = 'exact' | 'edited' | 'drifted';

const anyMarks = new RegExp(anyMark.source, 'g');

/** One form for what an editor may change freely: quotation marks, dashes, white space, ellipsis. */
const normalise = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\.\s?\.\s?\./g, '…')
    .replace(/[‐‑‒–—―−-]+/g, '-')
    .replace(/'/g, '’')
    .replace(anyMarks, '')
    .replace(/\s+/g, ' ')
    .trim();

const trimPunctuation = (text: string) => text.replace(/^[\s,.;:]+|[\s,.;:]+$/g, '');
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Whether quoted words are still their record's. Allowed: `…`, `[bracketed]` words, `[sic]`, a changed first
 * capital, quotation marks, dashes, white space, and closing punctuation moved in or out.
 */
export function driftState(words: string, record: string): DriftState {
  const quoted = trimPunctuation(normalise(words));
  const source = normalise(record);
  if (quoted === '') return source === '' ? 'exact' : 'drifted';
  if (containsWhole(source, quoted)) return 'exact';
  return followsInOrder(source, piecesOf(quoted)) ? 'edited' : 'drifted';
}

/** What stands between ellipses and brackets; each piece must be found, in order. */
const piecesOf = (quoted: string) =>
  quoted
    .split(/\s*(?:\[?…\]?|\[[^\]]*\])\s*/)
    .map(trimPunctuation)
    .filter((piece) => piece !== '');

function followsInOrder(source: string, pieces: string[]): boolean {
  const text = source.toLowerCase();
  let from = 0;
  for (const [index, piece] of pieces.entries()) {
    const at =
      indexOfWhole(source, piece, from) ?? (index === 0 ? indexOfCapital(source, text, piece, from) : null);
    if (at === null) return false;
    from = at + piece.length;
  }
  return pieces.length > 0;
}

const containsWhole = (source: string, piece: string) => indexOfWhole(source, piece, 0) !== null;

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where a piece stands in the source, not cutting a word at either end. */
function indexOfWhole(source: string, piece: string, from: number): number | null {
  for (let at = source.indexOf(piece, from); at >= 0; at = source.indexOf(piece, at + 1)) {
    const cutsStart = isWord(source[at - 1]) && isWord(piece[0]);
    const cutsEnd = isWord(source[at + piece.length]) && isWord(piece[piece.length - 1]);
    if (!cutsStart && !cutsEnd) return at;
  }
  return null;
}

/** The same with the piece's first letter in the other case. */
function indexOfCapital(source: string, lower: string, piece: string, from: number): number | null {
  const rest = piece.slice(1);
  for (let at = lower.indexOf(lowerFirst(piece)[0] ?? '', from); at >= 0; ) {
    if (
      source.startsWith(rest, at + 1) &&
      indexOfWhole(source, source.slice(at, at + piece.length), at) === at
    )
      return at;
    at = lower.indexOf(lowerFirst(piece)[0] ?? '', at + 1);
  }
  return null;
}

export interface DiffPart {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** From the record's words to the quotation's, by words. */
export function wordDiff(words: string, record: string): DiffPart[] {
  return diffWordsWithSpace(record, words).map((part) => ({
    text: part.value,
    change: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }));
}
