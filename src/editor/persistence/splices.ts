import type { Block, Body } from '../../core/document/nodes';
import type { BodySplice } from '../../core/model/bodySplice';

/**
 * The fewest blocks to remove and insert that turn one body into the other. Blocks are compared by
 * identity: one that did not change is the same object in both.
 */
export function splicesBetween(before: Body, after: Body): BodySplice[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;

  const places = new Map<Block, number>();
  for (let index = head; index < before.length - tail; index++) {
    const block = before[index];
    if (block) places.set(block, index);
  }
  const changed = after.slice(head, after.length - tail);
  const kept = longestRising(changed.map((block) => places.get(block) ?? -1));

  const splices: BodySplice[] = [];
  let at = head;
  let insert: Body = [];
  const close = (until: number) => {
    if (until > at || insert.length > 0) splices.push({ at, remove: until - at, insert });
    insert = [];
  };
  changed.forEach((block, index) => {
    const place = kept.get(index);
    if (place === undefined) {
      insert.push(block);
      return;
    }
    close(place);
    at = place + 1;
  });
  close(before.length - tail);
  return splices;
}

/** The longest rising run of places in the old order (-1 for a new block), as index in the new order → place in the old. */
function longestRising(places: number[]): Map<number, number> {
  /** `ends[n]`: index whose place is the smallest that ends a rising run of n + 1. */
  const ends: number[] = [];
  const previous: number[] = [];
  places.forEach((place, index) => {
    if (place < 0) return;
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? -1] ?? -1) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.push(index);
  return new Map(run.reverse().map((index) => [index, places[index] ?? -1]));
}
