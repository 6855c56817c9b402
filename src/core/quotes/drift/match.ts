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

/** A text as it is searched: the values of its tokens, and the first letter of each. */
interface Searched {
  values: readonly string[];
  initials: readonly string[];
}

/** The same for every token that `isSame` may call the same. */
const initialOf = (value: string): string => String.fromCodePoint(value.codePointAt(0) ?? 0).toLowerCase();

const searched = (values: readonly string[]): Searched => ({ values, initials: values.map(initialOf) });

/**
 * The starts of a piece in a text, in order. A piece with one token that is not plain is found by the run beside it,
 * one with several by the first letters of all.
 */
function* startsOf(tokens: readonly QuotedToken[], { values, initials }: Searched, from: number) {
  const core = coreOf(tokens);
  const isByRun = core.end > core.start && tokens.length - (core.end - core.start) <= 1;
  const fitsAt = (start: number, index: number): boolean => {
    const token = tokens[index];
    return token !== undefined && isSame(token, values[start + index]);
  };
  const fits = (start: number): boolean => {
    for (let index = 0; index < tokens.length; index++) {
      if (isByRun && index === core.start) index = core.end;
      if (index < tokens.length && !fitsAt(start, index)) return false;
    }
    return true;
  };
  const run = tokens.map(({ value }) => value);
  const starts = isByRun
    ? startsOfRun(values, run.slice(core.start, core.end), from + core.start)
    : startsOfRun(initials, run.map(initialOf), from);
  for (const at of starts) {
    const start = isByRun ? at - core.start : at;
    if (start + tokens.length <= values.length && fits(start)) yield start;
  }
}

/** A record, and the same from its end. */
export interface Source {
  tokens: readonly Token[];
  forwards: Searched;
  backwards: Searched;
}

export function sourceOf(tokens: readonly Token[]): Source {
  const values = tokens.map(({ value }) => value);
  return { tokens, forwards: searched(values), backwards: searched(values.toReversed()) };
}

/** A full stop or comma at the end of quoted words never stands for one of these. */
const telling = new Set(['?', '!', '…']);

const isClosedRightly = ({ isClosed }: Piece, end: number, { tokens }: Source): boolean =>
  !isClosed || !telling.has(tokens[end]?.value ?? '');

/** The next place of a piece that begins at an index or behind it. */
function nextPlace(piece: Piece, source: Source, from: number): Place | null {
  const { length } = piece.tokens;
  for (const start of startsOf(piece.tokens, source.forwards, from))
    if (isClosedRightly(piece, start + length, source)) return { start, end: start + length };
  return null;
}

/** The last place of a piece that ends at an index or before it. */
function lastPlace(piece: Piece, source: Source, until: number): Place | null {
  const { length } = piece.tokens;
  const size = source.tokens.length;
  for (const at of startsOf(piece.tokens.toReversed(), source.backwards, size - until)) {
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
