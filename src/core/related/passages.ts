import { termOf, wordsOf } from './terms';

/** Words of a passage, and between the starts of two: an editor links from a sentence or two, not from a whole article. */
const passageWords = 30;
const step = 15;
/** Weight of shared title terms (sum of idf) that is as good as any: about two rare words. */
const enough = 12;

/** Where the terms of a text stand: the passages that hold each term, by the term's place in the vocabulary. */
export interface Passages {
  count: number;
  of: Map<number, number[]>;
}

export function passagesOf(text: string, vocabulary: Map<string, number>): Passages {
  const of = new Map<number, number[]>();
  let word = 0;
  for (const each of wordsOf(text)) {
    const term = vocabulary.get(termOf(each));
    if (term !== undefined) {
      const last = Math.floor(word / step);
      const held = of.get(term) ?? [];
      for (let at = Math.max(0, last - passageWords / step + 1); at <= last; at++) {
        if ((held.at(-1) ?? -1) < at) held.push(at);
      }
      of.set(term, held);
    }
    word++;
  }
  return { count: Math.floor(Math.max(0, word - 1) / step) + 1, of };
}

/** How much of a title stands in the whole text, and in the passage that has most of it; both from 0 to 1. */
export function titleIn(
  { count, of }: Passages,
  title: Int32Array,
  idf: Float32Array,
): { text: number; passage: number } {
  const sums = new Float64Array(count);
  let whole = 0;
  let found = 0;
  for (const term of title) {
    const weight = idf[term] ?? 0;
    whole += weight;
    const held = of.get(term);
    if (!held) continue;
    found += weight;
    for (const passage of held) sums[passage] = (sums[passage] ?? 0) + weight;
  }
  if (whole === 0) return { text: 0, passage: 0 };
  const best = sums.reduce((most, sum) => Math.max(most, sum), 0);
  return { text: found / whole, passage: (best / whole) * Math.min(1, best / enough) };
}
