import type { CslItem } from '../../model/source';

/** One entry of a library file: what was read of it, or why it could not be. */
export type ReadEntry = {
  /** First line of the entry, from 1. */
  line: number;
  /** The entry's own key; empty if it has none. */
  key: string;
} & ({ item: CslItem } | { error: string });

/** No work is described in more characters: what is longer is damaged, and the readers would take minutes over it. */
const longest = 500_000;

export function assertLength(characters: number): void {
  if (characters > longest)
    throw new Error(`The entry is longer than ${longest.toLocaleString('en')} characters.`);
}

/** Items are copied between threads and compared by recursion. */
const deepest = 100;

export function assertDepth(value: unknown, left = deepest): void {
  if (left === 0) throw new RangeError('too deep');
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) assertDepth(inner, left - 1);
}

/** A `RangeError` is a full stack: the readers go down into braces and brackets by recursion. */
export const reasonOf = (error: unknown): string =>
  error instanceof RangeError
    ? 'The entry is nested too deeply.'
    : ((error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '');

/** Counts lines as offsets go up through a text. */
export function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}
