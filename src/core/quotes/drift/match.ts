import type { Editing, Piece, QuotedToken } from './editing';
import { startsOfRun } from './run';
import type { Token } from './tokens';

/** Where a piece stands in the record: indexes of tokens, half-open. */
export interface Place {
  start: number;
  end: number;
}

const withOtherCase = (value: string): string => {
  const first = String.fromCodePoint(value.codePointAt(0) ?? 0);
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return other + value.slice(first.length);
};

/** Letters that the record may have behind the stem of `want[ed]`. */
const longestEnding = 3;

function isSame(token: QuotedToken, value: string | undefined): boolean {
  if (value === undefined) return false;
  const forms = token.isFree ? [token.value, withOtherCase(token.value)] : [token.value];
  if (forms.includes(value)) return true;
  if (token.ending === undefined) return false;
  const isEnding = new RegExp(`^\\p{L}{1,${longestEnding}}$`, 'u');
  return forms.some((stem) => value.startsWith(stem) && isEnding.test(value.slice(stem.length)));
}

const isPlain = (token: QuotedToken): boolean => !token.isFree && token.ending === undefined;

/** The longest run of tokens that must be the same: it is looked for in linear time, and then its neighbours compared. */
function coreOf(tokens: readonly QuotedToken[]): Place {
  let core = { start: 0, end: 0 };
  for (let start = 0; start < tokens.length; start++) {
    let end = start;
    for (let token = tokens[end]; token && isPlain(token); token = tokens[end]) end += 1;
    if (end - start > core.end - core.start) core = { start, end };
    start = end;
  }
  return core;
}

/** The starts of a piece in the values of a record, in order. */
function* startsOf(tokens: readonly QuotedToken[], source: readonly string[], from: number) {
  const core = coreOf(tokens);
  const run = tokens.slice(core.start, core.end).map(({ value }) => value);
  const others = tokens.map((token, index) => ({ token, index })).filter(({ token }) => !isPlain(token));
  const rest = tokens
    .map((token, index) => ({ token, index }))
    .filter(({ token, index }) => isPlain(token) && (index < core.start || index >= core.end));
  const around = [...others, ...rest];
  const fits = (start: number) => around.every(({ token, index }) => isSame(token, source[start + index]));
  if (run.length > 0) {
    for (const at of startsOfRun(source, run, from + core.start)) {
      const start = at - core.start;
      if (start + tokens.length <= source.length && fits(start)) yield start;
    }
    return;
  }
  for (let start = from; start + tokens.length <= source.length; start++) if (fits(start)) yield start;
}

/** A record, and the same from its end. */
export interface Source {
  tokens: readonly Token[];
  values: readonly string[];
  reversed: readonly string[];
}

export function sourceOf(tokens: readonly Token[]): Source {
  const values = tokens.map(({ value }) => value);
  return { tokens, values, reversed: values.toReversed() };
}

/** A full stop or comma at the end of quoted words never stands for one of these. */
const telling = new Set(['?', '!', '…']);

const isClosedRightly = ({ isClosed }: Piece, end: number, { values }: Source): boolean =>
  !isClosed || !telling.has(values[end] ?? '');

/** The next place of a piece that begins at an index or behind it. */
function nextPlace(piece: Piece, source: Source, from: number): Place | null {
  const { length } = piece.tokens;
  for (const start of startsOf(piece.tokens, source.values, from))
    if (isClosedRightly(piece, start + length, source)) return { start, end: start + length };
  return null;
}

/** The last place of a piece that ends at an index or before it. */
function lastPlace(piece: Piece, source: Source, until: number): Place | null {
  const { length } = piece.tokens;
  const size = source.values.length;
  for (const at of startsOf(piece.tokens.toReversed(), source.reversed, size - until)) {
    const end = size - at;
    if (isClosedRightly(piece, end, source)) return { start: end - length, end };
  }
  return null;
}

/**
 * The places of all pieces, one after another, each as near to the next as it can be. Every search begins where the
 * last one ended, so that the time is linear.
 */
export function* placesOf(pieces: readonly Piece[], source: Source): Generator<Place[]> {
  for (let from = 0; ; ) {
    let last: Place | null = null;
    for (const piece of pieces) {
      last = nextPlace(piece, source, last?.end ?? from);
      if (!last) return;
    }
    if (!last) return;
    const places = [last];
    from = last.end;
    for (const piece of pieces.slice(0, -1).toReversed()) {
      const before = lastPlace(piece, source, places.at(-1)?.start ?? 0);
      if (!before) return;
      places.push(before);
    }
    yield places.reverse();
  }
}

/** The pieces as they may be found: the first letter of the first one, and of one after an ellipsis, is free. */
export const freed = ({ pieces, gaps }: Editing): Piece[] =>
  pieces.map((piece, index) => {
    const [first, ...others] = piece.tokens;
    const mayChange = index === 0 || gaps[index]?.hasEllipsis === true;
    return first && mayChange ? { ...piece, tokens: [{ ...first, isFree: true }, ...others] } : piece;
  });
