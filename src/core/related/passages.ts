/** Words of a passage, and between the starts of two: an editor links from a sentence or two, not from a whole article. */
const passageWords = 30;
const step = 15;
/** Weight of shared title terms (sum of idf) that is as good as any: about two rare words. */
const enough = 12;

/** Where the terms of a text stand. A passage is a half and the one after it. */
export interface Passages {
  /** The halves that hold each term, in order. */
  of: Map<number, number[]>;
  /** For each term of the space whether the text has it; shared by all, so `forget` ends its use. */
  has: Uint8Array;
  /** For each passage what is found in it; zero between two uses. */
  sums: Float64Array;
}

let shared = new Uint8Array(0);

/** Of the terms of a text in their order, by number in a space of `size` terms; -1 for one that no post has. */
export function passagesOf(terms: Int32Array, size: number): Passages {
  if (shared.length < size) shared = new Uint8Array(size);
  const of = new Map<number, number[]>();
  for (let word = 0; word < terms.length; word++) {
    const term = terms[word] ?? -1;
    if (term < 0) continue;
    const half = (word - (word % step)) / step;
    const held = shared[term] === 1 ? of.get(term) : undefined;
    shared[term] = 1;
    if (held === undefined) of.set(term, [half]);
    else if (held[held.length - 1] !== half) held.push(half);
  }
  const count = Math.floor(Math.max(0, terms.length - 1) / step) + passageWords / step;
  return { of, has: shared, sums: new Float64Array(count) };
}

export function forget({ of, has }: Passages): void {
  for (const term of of.keys()) has[term] = 0;
}

/** How much of a title stands in the whole text, and in the passage that has most of it; both from 0 to 1. */
export function titleIn(
  { of, has, sums }: Passages,
  title: Int32Array,
  idf: Float32Array,
): { text: number; passage: number } {
  let whole = 0;
  let found = 0;
  let best = 0;
  for (let word = 0; word < title.length; word++) {
    const term = title[word] ?? 0;
    const weight = idf[term] ?? 0;
    whole += weight;
    const held = has[term] === 1 ? of.get(term) : undefined;
    if (held === undefined) continue;
    found += weight;
    // A passage that begins in the half before has the term too; it counts once for both halves.
    let last = -1;
    for (const half of held) {
      for (let at = Math.max(last + 1, half - 1); at <= half; at++) {
        const sum = (sums[at] ?? 0) + weight;
        sums[at] = sum;
        if (sum > best) best = sum;
      }
      last = half;
    }
  }
  if (found === 0) return { text: 0, passage: 0 };
  sums.fill(0);
  return { text: found / whole, passage: (best / whole) * Math.min(1, best / enough) };
}
