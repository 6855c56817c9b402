import type { CslItem } from '../../model/source';
import { t } from '../messages';

/** A field that cannot be read; the item keeps it as it is written, where it can. */
export interface LostField {
  field: string;
  line: number;
  error: string;
}

/** One entry of a file of sources: its item and the fields that it lost, or why it cannot be read. */
export type ReadEntry = {
  /** The entry's first line, counted from 1. */
  line: number;
  /** The entry's own key; empty if it has none. */
  key: string;
} & ({ item: CslItem; lost?: LostField[] } | { error: string });

/** A longer entry is damaged, and to parse it would take minutes. */
const longest = 500_000;

export function assertLength(characters: number): void {
  if (characters > longest) throw new EntryError(t('entry.tooLong', { count: longest }));
}

/** Items are copied between threads and compared recursively, so their depth is limited. */
const deepest = 100;

export function assertDepth(value: unknown, left = deepest): void {
  if (left === 0) throw new RangeError('too deep');
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) assertDepth(inner, left - 1);
}

/** What is wrong with an entry, in our words. */
export class EntryError extends Error {}

/** The words of the parsers say nothing to a reader. They are recursive: a `RangeError` means that the stack is full. */
export function reasonOf(error: unknown): string {
  if (error instanceof EntryError) return error.message;
  return error instanceof RangeError ? t('entry.tooDeep') : t('entry.unreadable');
}

/** Returns the line of an offset. Offsets must be passed in ascending order. */
export function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}
