import { countIn, countOfNumber, numberIn, type Packed, packEntry, packRows, transpose } from './packed';

/** A vector over the terms of a space; of length 1 unless it is empty. */
export interface SparseVector {
  terms: Int32Array;
  weights: Float32Array;
}

/**
 * Documents as vectors of weighted terms (TF-IDF with logarithmic term frequency). Plain data, which can be stored.
 * What is added or removed is found at once; from time to time `settle` brings it into the order of all others.
 */
export interface Space {
  /** Terms that a document keeps, those with most weight: they bound the memory for long texts. */
  most: number;
  vocabulary: Map<string, number>;
  /** In how many documents each term is. Of removed documents only the terms that they kept are taken off. */
  frequencies: number[];
  /** Documents that are not removed. */
  alive: number;
  /** As they were when the space was settled: what both of two documents have counts by these. */
  idf: Float32Array;
  /** The documents of each term, settled. */
  holders: Packed;
  /** For each document one part of the length of its vector; 0 for one that was removed. */
  scale: number[];
  /** The terms of the documents that were added since, by document. */
  recent: Map<number, Uint32Array>;
}

const mostTerms = 160;

export const emptySpace = (most: number = mostTerms): Space => ({
  most,
  vocabulary: new Map(),
  frequencies: [],
  alive: 0,
  idf: new Float32Array(0),
  holders: { starts: new Int32Array(1), entries: new Uint32Array(0) },
  scale: [],
  recent: new Map(),
});

/** 1 + log(count). */
const frequencyOf = Float32Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

export function countOf<T>(terms: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The number of a term, a new one if it has none. */
export function termNumber({ vocabulary }: Space, term: string): number {
  const known = vocabulary.get(term);
  if (known !== undefined) return known;
  vocabulary.set(term, vocabulary.size);
  return vocabulary.size - 1;
}

/** Adds a document of terms by number; returns its place. */
export function addDocument(space: Space, counts: Map<number, number>): number {
  const place = space.scale.length;
  const entries = new Uint32Array(counts.size);
  let at = 0;
  for (const [term, count] of counts) {
    entries[at++] = packEntry(term, count);
    space.frequencies[term] = (space.frequencies[term] ?? 0) + 1;
  }
  space.alive += 1;
  space.recent.set(place, entries);
  // Without an index there is nothing to compare it with, and `settle` will do the same again.
  space.scale.push(1);
  if (space.idf.length > 0) keepHeaviest(space, place);
  return place;
}

function keepHeaviest(space: Space, place: number): void {
  const entries = space.recent.get(place) ?? new Uint32Array();
  const { kept, length } = heaviest(entries, idfOf(space), space.most);
  space.recent.set(place, kept);
  space.scale[place] = length === 0 ? 1 : 1 / length;
}

export function removeDocument(space: Space, place: number): void {
  if (space.scale[place] === 0) return;
  for (const term of termsAt(space, place)) space.frequencies[term] = (space.frequencies[term] ?? 1) - 1;
  space.scale[place] = 0;
  space.recent.delete(place);
  space.alive -= 1;
}

/** The terms that a document keeps, found by looking through all: a document is seldom removed. */
function termsAt(space: Space, place: number): number[] {
  const recent = space.recent.get(place);
  if (recent) return Array.from(recent, numberIn);
  return Array.from(space.idf.keys()).filter((term) => countOfNumber(space.holders, term, place) > 0);
}

/** Gives the documents new places without gaps, and new weights: for each old place the new one, or -1. */
export function settle(space: Space): Int32Array {
  const before = transpose(space.holders, space.scale.length);
  const places = new Int32Array(space.scale.length).fill(-1);
  const rows: Uint32Array[] = [];
  const idf = Float32Array.from(space.frequencies, (count = 0) =>
    count <= 0 ? 0 : Math.log((space.alive + 1) / count),
  );
  const scale: number[] = [];
  for (const [place, old] of space.scale.entries()) {
    if (old === 0) continue;
    const row =
      space.recent.get(place) ??
      before.entries.subarray(before.starts[place] ?? 0, before.starts[place + 1] ?? 0);
    const { kept, length } = heaviest(row, { idf, unknown: 0 }, space.most);
    places[place] = rows.length;
    rows.push(kept);
    scale.push(length === 0 ? 1 : 1 / length);
  }
  space.idf = idf;
  space.holders = transpose(packRows(rows), idf.length);
  space.scale = scale;
  space.recent = new Map();
  return places;
}

/** The vectors of the settled documents, or of every one at a multiple of `step`. */
export function* documentVectors(space: Space, step = 1): Generator<SparseVector> {
  const { starts, entries } = transpose(space.holders, space.scale.length);
  const idf = idfOf(space);
  for (let place = 0; place + 1 < starts.length; place += step) {
    const kept = entries.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);
    yield vectorOf({ kept, length: 1 / (space.scale[place] ?? 1) }, idf);
  }
}

/** What a term counts by, and what one that is newer than the last settling does. */
interface Idf {
  idf: Float32Array;
  unknown: number;
}

const idfOf = ({ idf, alive }: Space): Idf => ({ idf, unknown: Math.log(alive + 1) });

const weightOf = (entry: number, { idf, unknown }: Idf): number =>
  (frequencyOf[entry & 255] ?? 0) * (idf[entry >>> 8] ?? unknown);

/** The entries with most weight, and the length of their vector. */
function heaviest(entries: Uint32Array, idf: Idf, most: number) {
  const weights = new Float32Array(entries.length);
  for (let at = 0; at < entries.length; at++) weights[at] = weightOf(entries[at] ?? 0, idf);
  const least = entries.length <= most ? 0 : (weights.slice().sort()[entries.length - most] ?? 0);
  const kept = new Uint32Array(entries.length);
  let size = 0;
  let squares = 0;
  for (let at = 0; at < entries.length; at++) {
    const weight = weights[at] ?? 0;
    if (weight <= 0 || weight < least) continue;
    kept[size++] = entries[at] ?? 0;
    squares += weight * weight;
  }
  return { kept: size === kept.length ? kept : kept.slice(0, size), length: Math.sqrt(squares) };
}

/** The vector of a document that need not be in the space, of its `most` heaviest terms. */
export function vectorIn(space: Space, counts: Map<number, number>, most: number = space.most): SparseVector {
  const entries = new Uint32Array(counts.size);
  let size = 0;
  for (const [term, count] of counts) if (term >= 0) entries[size++] = packEntry(term, count);
  const idf = idfOf(space);
  return vectorOf(heaviest(entries.subarray(0, size), idf, most), idf);
}

function vectorOf({ kept, length }: { kept: Uint32Array; length: number }, idf: Idf): SparseVector {
  const scale = length === 0 ? 0 : 1 / length;
  const terms = new Int32Array(kept.length);
  const weights = new Float32Array(kept.length);
  for (let at = 0; at < kept.length; at++) {
    const entry = kept[at] ?? 0;
    terms[at] = entry >>> 8;
    weights[at] = weightOf(entry, idf) * scale;
  }
  return { terms, weights };
}

/** The numbers of the known ones of some terms, with how often each is there. */
export function countKnown({ vocabulary }: Space, terms: Iterable<string>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const term of terms) {
    const number = vocabulary.get(term);
    if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

/** The cosine of a vector with that of each document, that of `own` left out. */
export function cosines(space: Space, vector: SparseVector, own = -1): Float32Array {
  const { holders, idf, scale, recent } = space;
  const { starts, entries } = holders;
  const scores = new Float32Array(scale.length);
  for (let at = 0; at < vector.terms.length; at++) {
    const term = vector.terms[at] ?? 0;
    if (term >= idf.length) continue;
    const weight = (vector.weights[at] ?? 0) * (idf[term] ?? 0);
    const end = starts[term + 1] ?? 0;
    for (let place = starts[term] ?? 0; place < end; place++) {
      const entry = entries[place] ?? 0;
      const document = entry >>> 8;
      scores[document] = (scores[document] ?? 0) + weight * (frequencyOf[entry & 255] ?? 0);
    }
  }
  if (recent.size > 0) addRecent(space, vector, scores);
  for (let document = 0; document < scores.length; document++)
    scores[document] = (scores[document] ?? 0) * (scale[document] ?? 0);
  if (own >= 0) scores[own] = 0;
  return scores;
}

function addRecent(space: Space, { terms, weights }: SparseVector, scores: Float32Array): void {
  const idf = idfOf(space);
  const asked = new Map(Array.from(terms, (term, at) => [term, weights[at] ?? 0]));
  for (const [document, entries] of space.recent) {
    let sum = 0;
    for (const entry of entries) {
      const weight = asked.get(numberIn(entry));
      if (weight !== undefined) sum += weight * weightOf(entry, idf);
    }
    scores[document] = sum;
  }
}

/** The weight of a term in a document; 0 where it has not got it. */
export function weightIn(space: Space, document: number, term: number): number {
  const recent = space.recent.get(document);
  const count = recent
    ? countIn(recent.find((entry) => numberIn(entry) === term) ?? 0)
    : countOfNumber(space.holders, term, document);
  return weightOf(packEntry(term, count), idfOf(space)) * (space.scale[document] ?? 0);
}

/** A settled space of documents by their terms. */
export function buildSpace(documents: Iterable<Iterable<string>>, most?: number): Space {
  const space = emptySpace(most);
  for (const document of documents)
    addDocument(space, countOf(Array.from(document, (term) => termNumber(space, term))));
  settle(space);
  return space;
}
