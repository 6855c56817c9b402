import type { Block } from '../nodes';
import type { Token } from './tokens';

/** A block with what it is compared by. */
export interface Entry {
  block: Block;
  json: string;
  tokens: Token[];
}

/** Below this share of common words two blocks are not versions of one. */
const leastAlike = 0.35;
/** Pairs compared at once; longer lists are cut into parts that stand beside each other. */
const mostPairs = 40_000;

/**
 * Which blocks of two lists are versions of the same block: pairs of indexes that rise in both lists, with the
 * greatest sum of likeness.
 */
export function pairUp(before: readonly Entry[], after: readonly Entry[]): [number, number][] {
  const parts = Math.ceil(Math.sqrt((before.length * after.length) / mostPairs));
  const pairs: [number, number][] = [];
  for (let part = 0; part < parts; part++) {
    const [older, newer] = [cut(before, part, parts), cut(after, part, parts)];
    for (const [was, is] of bestPairs(older.entries, newer.entries))
      pairs.push([older.from + was, newer.from + is]);
  }
  return pairs;
}

function cut(entries: readonly Entry[], part: number, parts: number) {
  const from = Math.floor((part * entries.length) / parts);
  return { from, entries: entries.slice(from, Math.floor(((part + 1) * entries.length) / parts)) };
}

function bestPairs(before: readonly Entry[], after: readonly Entry[]): [number, number][] {
  const [older, newer] = [before.map(toBag), after.map(toBag)];
  const alike = older.map((was) => newer.map((is) => likeness(was, is)));
  const at = (table: number[][], row: number, column: number) => table[row]?.[column] ?? 0;
  /** `best[i][j]`: the greatest sum for the blocks from i and from j on. */
  const best: number[][] = Array.from({ length: before.length + 1 }, () => []);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const paired = at(alike, i, j) > 0 ? at(alike, i, j) + at(best, i + 1, j + 1) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(paired, at(best, i + 1, j), at(best, i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const value = at(best, i, j);
    if (value === at(best, i + 1, j)) i += 1;
    else if (value === at(best, i, j + 1)) j += 1;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

interface Bag {
  entry: Entry;
  words: Map<string, number>;
  size: number;
}

function toBag(entry: Entry): Bag {
  const words = new Map<string, number>();
  const keys = entry.tokens.flatMap(({ key }) => (key.trim() === '' ? [] : [key]));
  for (const key of keys) words.set(key, (words.get(key) ?? 0) + 1);
  return { entry, words, size: keys.length };
}

/** 0 to 1: the share of words in common (Dice, 1945); 0 below `leastAlike`. */
function likeness(one: Bag, other: Bag): number {
  if (one.entry.json === other.entry.json) return 1;
  const isSameType = one.entry.block.type === other.entry.block.type;
  if (one.size + other.size === 0) return isSameType ? leastAlike : 0;
  let common = 0;
  for (const [word, count] of one.words) common += Math.min(count, other.words.get(word) ?? 0);
  const share = (2 * common) / (one.size + other.size);
  if (share < leastAlike) return 0;
  // Between two candidates the one of the same type is the version.
  return isSameType ? share : share * 0.9;
}
