/** Replace `remove` entries from index `at` by `insert`; indexes refer to the list before any splice, in ascending order. */
export interface Splice<T> {
  at: number;
  remove: number;
  insert: T[];
}

/**
 * The fewest entries to remove and insert that turn one list into the other. Entries are compared by identity: a
 * block that did not change is the same object in both, and hashes are equal as strings. Time: n log n.
 */
export function splicesBetween<T>(before: readonly T[], after: readonly T[]): Splice<T>[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;

  const places = new Map<T, number>();
  for (const [index, entry] of before.slice(head, before.length - tail).entries())
    places.set(entry, head + index);
  const changed = after.slice(head, after.length - tail);
  const kept = longestRising(changed.map((entry) => places.get(entry) ?? -1));

  const splices: Splice<T>[] = [];
  let at = head;
  let insert: T[] = [];
  const close = (until: number) => {
    if (until > at || insert.length > 0) splices.push({ at, remove: until - at, insert });
    insert = [];
  };
  changed.forEach((entry, index) => {
    const place = kept.get(index);
    if (place === undefined) {
      insert.push(entry);
      return;
    }
    close(place);
    at = place + 1;
  });
  close(before.length - tail);
  return splices;
}

/** The list after the splices; null when they do not fit it. */
export function applySplices<T>(before: readonly T[], splices: readonly Splice<T>[]): T[] | null {
  const after: T[] = [];
  const add = (entries: readonly T[]) => {
    for (const entry of entries) after.push(entry);
  };
  let from = 0;
  for (const { at, remove, insert } of splices) {
    if (at < from || at + remove > before.length) return null;
    add(before.slice(from, at));
    add(insert);
    from = at + remove;
  }
  add(before.slice(from));
  return after;
}

/** The longest rising run of places in the old order (-1 for a new entry), as index in the new order → place in the old. */
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
