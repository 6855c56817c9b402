import { eigen, gram, type Matrix, product, zeros } from './linearAlgebra';
import { documentVectors, type Space, type SparseVector } from './space';

/**
 * Latent semantic index (Deerwester 1990): documents and terms in a few dimensions, in which words that occur in
 * the same company are near. By a randomized singular value decomposition (Halko 2011) of a sample.
 */
export interface LatentIndex {
  dimensions: number;
  /** The row of each term in `termVectors`; -1 for those left out. */
  rowOf: Int32Array;
  termVectors: Float32Array;
  /** For each document a vector of length 127; there may be room for more. */
  documents: Int8Array;
}

const oversampling = 10;
const mostTerms = 20_000;
const mostSampled = 20_000;
/** Of a Float32 logarithm. */
const rounding = 1e-5;
/** A term in more of the documents than this says little. */
const commonShare = 0.3;

export function buildLatentIndex(space: Space, mostDimensions = 96): LatentIndex {
  const { rowOf, count } = chooseTerms(space);
  const sample = sampleOf(space);
  const width = Math.min(mostDimensions + oversampling, count, sample.length);
  const dimensions = Math.min(mostDimensions, width);
  let terms = randomMatrix(count, width);
  for (let pass = 0; pass < 2; pass++)
    terms = byTerm(sample, rowOf, orthonormal(byDocument(sample, rowOf, terms)), count);
  // `terms` is now the transposed sample times an orthonormal basis of its documents: its left singular vectors are those of the terms.
  const { values, vectors } = eigen(gram(terms));
  const rotated = product(terms, vectors);
  const termVectors = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row++) {
    for (let at = 0; at < dimensions; at++) {
      const singular = Math.sqrt(Math.max(values[at] ?? 0, 0));
      termVectors[row * dimensions + at] =
        singular > 1e-6 ? (rotated.values[row * width + at] ?? 0) / singular ** 2 : 0;
    }
  }
  const index = {
    dimensions,
    rowOf,
    termVectors,
    documents: new Int8Array(space.scale.length * dimensions),
  };
  let place = 0;
  for (const vector of documentVectors(space)) placeLatent(index, place++, latentVector(index, vector));
  return index;
}

/** Room is made for a part more than is needed, so that documents can be added one by one. */
const spare = 1.1;

/** Sets the latent vector of a document. */
export function placeLatent(index: LatentIndex, place: number, vector: Int8Array): void {
  const end = (place + 1) * index.dimensions;
  if (end > index.documents.length) {
    const longer = new Int8Array(Math.ceil(end * spare));
    longer.set(index.documents);
    index.documents = longer;
  }
  index.documents.set(vector, place * index.dimensions);
}

/** A document in the latent dimensions, as a vector of length 127 in whole numbers. */
export function latentVector(
  { dimensions, rowOf, termVectors }: Omit<LatentIndex, 'documents'>,
  vector: SparseVector,
): Int8Array {
  const sums = new Float64Array(dimensions);
  for (let at = 0; at < vector.terms.length; at++) {
    const row = rowOf[vector.terms[at] ?? 0] ?? -1;
    if (row < 0) continue;
    const weight = vector.weights[at] ?? 0;
    for (let d = 0; d < dimensions; d++)
      sums[d] = (sums[d] ?? 0) + weight * (termVectors[row * dimensions + d] ?? 0);
  }
  let squares = 0;
  for (const sum of sums) squares += sum * sum;
  const scale = squares > 0 ? 127 / Math.sqrt(squares) : 0;
  return Int8Array.from(sums, (sum) => Math.round(sum * scale));
}

/** The cosine of a latent vector and that of a document, from -1 to 1. */
export function latentCosine(
  { dimensions, documents }: LatentIndex,
  vector: Int8Array,
  document: number,
): number {
  const from = document * dimensions;
  let sum = 0;
  for (let at = 0; at < dimensions; at++) sum += (vector[at] ?? 0) * (documents[from + at] ?? 0);
  return sum / (127 * 127);
}

/** The terms in most documents, apart from the common ones and those of a single document. */
function chooseTerms({ idf, holders: { starts }, scale }: Space) {
  const all = scale.length + 1;
  const least = Math.log(all / (commonShare * scale.length)) - rounding;
  const most = Math.log(all / 2) + rounding;
  const size = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
  const chosen = Array.from(idf.keys())
    .filter((term) => (idf[term] ?? 0) >= least && (idf[term] ?? 0) <= most)
    .sort((a, b) => size(b) - size(a))
    .slice(0, mostTerms);
  const rowOf = new Int32Array(idf.length).fill(-1);
  for (const [row, term] of chosen.entries()) rowOf[term] = row;
  return { rowOf, count: chosen.length };
}

function sampleOf(space: Space): SparseVector[] {
  const step = Math.max(1, Math.ceil(space.scale.length / mostSampled));
  return [...documentVectors(space, step)];
}

function randomMatrix(rows: number, columns: number): Matrix {
  const matrix = zeros(rows, columns);
  let seed = 1;
  // A linear congruential generator (Numerical Recipes), so that the same archive gives the same index.
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  for (let at = 0; at < matrix.values.length; at++) matrix.values[at] = random() + random() + random();
  return matrix;
}

/** The documents times a matrix with a row for each term. */
function byDocument(sample: SparseVector[], rowOf: Int32Array, { columns, values }: Matrix): Matrix {
  const result = zeros(sample.length, columns);
  for (const [document, { terms, weights }] of sample.entries()) {
    const to = document * columns;
    for (let at = 0; at < terms.length; at++) {
      const row = rowOf[terms[at] ?? 0] ?? -1;
      if (row < 0) continue;
      const weight = weights[at] ?? 0;
      for (let c = 0; c < columns; c++)
        result.values[to + c] = (result.values[to + c] ?? 0) + weight * (values[row * columns + c] ?? 0);
    }
  }
  return result;
}

/** The transposed documents times a matrix with a row for each document. */
function byTerm(
  sample: SparseVector[],
  rowOf: Int32Array,
  { columns, values }: Matrix,
  count: number,
): Matrix {
  const result = zeros(count, columns);
  for (const [document, { terms, weights }] of sample.entries()) {
    const from = document * columns;
    for (let at = 0; at < terms.length; at++) {
      const row = rowOf[terms[at] ?? 0] ?? -1;
      if (row < 0) continue;
      const weight = weights[at] ?? 0;
      for (let c = 0; c < columns; c++) {
        result.values[row * columns + c] =
          (result.values[row * columns + c] ?? 0) + weight * (values[from + c] ?? 0);
      }
    }
  }
  return result;
}

/** The same columns' space with columns of length 1 at right angles. */
function orthonormal(matrix: Matrix): Matrix {
  const { values, vectors } = eigen(gram(matrix));
  const scaled = zeros(vectors.rows, vectors.columns);
  const least = (values[0] ?? 0) * 1e-12;
  for (let row = 0; row < scaled.rows; row++) {
    for (let column = 0; column < scaled.columns; column++) {
      const value = values[column] ?? 0;
      scaled.values[row * scaled.columns + column] =
        value > least ? (vectors.values[row * scaled.columns + column] ?? 0) / Math.sqrt(value) : 0;
    }
  }
  return product(matrix, scaled);
}
