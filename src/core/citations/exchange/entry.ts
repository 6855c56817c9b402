import type { CslItem } from '../../model/library';

/** One entry of a library file: what was read of it, or why it could not be. */
export type ReadEntry = {
  /** First line of the entry, from 1. */
  line: number;
  /** The entry's own key; empty if it has none. */
  key: string;
} & ({ item: CslItem } | { error: string });

export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** Counts lines as offsets go up through a text. */
export function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}
