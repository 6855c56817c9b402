/** A vector over the terms of a space; of length 1 unless it is empty. */
export interface SparseVector {
  terms: Int32Array;
  weights: Float32Array;
}

/** Documents as vectors of weighted terms, by document and by term. */
export interface Space {
  vocabulary: Map<string, number>;
  /** Logarithm of documents, and one more, for each document that has the term, by term: what both of two have counts. */
  idf: Float32Array;
  vectors: SparseVector[];
  /** Where the documents of each term start in `documents` and `weights`; one more at the end. */
  starts: Int32Array;
  documents: Int32Array;
  weights: Float32Array;
}

/** Terms that a document keeps, those with most weight: they bound the memory for long texts. */
const mostTerms = 160;

export function countOf(terms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Collects documents one by one, so that their texts need not be in memory together. */
export class SpaceBuilder {
  readonly #vocabulary = new Map<string, number>();
  readonly #frequencies: number[] = [];
  readonly #counted: SparseVector[] = [];

  add(document: Iterable<string>): void {
    const counts = countOf(document);
    const terms = new Int32Array(counts.size);
    let at = 0;
    for (const term of counts.keys()) {
      const id = this.#vocabulary.get(term) ?? this.#vocabulary.size;
      this.#vocabulary.set(term, id);
      this.#frequencies[id] = (this.#frequencies[id] ?? 0) + 1;
      terms[at++] = id;
    }
    this.#counted.push({ terms, weights: Float32Array.from(counts.values()) });
  }

  /** TF-IDF with logarithmic term frequency; of each document at most `most` terms. */
  build(most: number = mostTerms): Space {
    const total = this.#counted.length;
    const idf = Float32Array.from(this.#frequencies, (count) => Math.log((total + 1) / count));
    const vectors = this.#counted.map(({ terms, weights }) => weighed(terms, weights, idf, most));
    return { vocabulary: this.#vocabulary, idf, vectors, ...inverted(vectors, idf.length) };
  }
}

export function buildSpace(documents: Iterable<Iterable<string>>, most?: number): Space {
  const builder = new SpaceBuilder();
  for (const document of documents) builder.add(document);
  return builder.build(most);
}

/** The vector of a document that need not be in the space, of its `most` heaviest terms. */
export function vectorIn(space: Space, document: Iterable<string>, most: number = mostTerms): SparseVector {
  const known = [...countOf(document)].flatMap(([term, count]) => {
    const id = space.vocabulary.get(term);
    return id === undefined ? [] : [{ id, count }];
  });
  return weighed(
    Int32Array.from(known, ({ id }) => id),
    Float32Array.from(known, ({ count }) => count),
    space.idf,
    most,
  );
}

function weighed(terms: Int32Array, counts: Float32Array, idf: Float32Array, most: number): SparseVector {
  const all = Float32Array.from(counts, (count, at) => (1 + Math.log(count)) * (idf[terms[at] ?? 0] ?? 0));
  const least = all.length <= most ? 0 : (all.slice().sort().at(-most) ?? 0);
  const kept = Array.from(all.keys()).filter((at) => (all[at] ?? 0) > 0 && (all[at] ?? 0) >= least);
  let squares = 0;
  for (const at of kept) squares += (all[at] ?? 0) ** 2;
  const length = Math.sqrt(squares) || 1;
  return {
    terms: Int32Array.from(kept, (at) => terms[at] ?? 0),
    weights: Float32Array.from(kept, (at) => (all[at] ?? 0) / length),
  };
}

function inverted(vectors: SparseVector[], termCount: number) {
  const starts = new Int32Array(termCount + 1);
  for (const { terms } of vectors) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < termCount; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const documents = new Int32Array(starts[termCount] ?? 0);
  const weights = new Float32Array(documents.length);
  for (const [document, vector] of vectors.entries()) {
    for (let at = 0; at < vector.terms.length; at++) {
      const term = vector.terms[at] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      documents[place] = document;
      weights[place] = vector.weights[at] ?? 0;
    }
  }
  return { starts, documents, weights };
}

/** Adds to `scores`, one for each document, the cosine of its vector and this one. */
export function addCosines(space: Space, vector: SparseVector, scores: Float32Array): void {
  const { starts, documents, weights } = space;
  for (let at = 0; at < vector.terms.length; at++) {
    const term = vector.terms[at] ?? 0;
    const weight = vector.weights[at] ?? 0;
    const end = starts[term + 1] ?? 0;
    for (let place = starts[term] ?? 0; place < end; place++) {
      const document = documents[place] ?? 0;
      scores[document] = (scores[document] ?? 0) + weight * (weights[place] ?? 0);
    }
  }
}
