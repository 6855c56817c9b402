/** A matrix by rows. */
export interface Matrix {
  rows: number;
  columns: number;
  values: Float64Array;
}

export const zeros = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  values: new Float64Array(rows * columns),
});

/** The products of all columns with each other: a symmetric matrix of as many rows as `matrix` has columns. */
export function gram({ rows, columns, values }: Matrix): Matrix {
  const product = zeros(columns, columns);
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    for (let a = 0; a < columns; a++) {
      const value = values[from + a] ?? 0;
      const to = a * columns;
      for (let b = 0; b <= a; b++)
        product.values[to + b] = (product.values[to + b] ?? 0) + value * (values[from + b] ?? 0);
    }
  }
  for (let a = 0; a < columns; a++) {
    for (let b = 0; b < a; b++) product.values[b * columns + a] = product.values[a * columns + b] ?? 0;
  }
  return product;
}

/** `left` times `right`. */
export function product(left: Matrix, right: Matrix): Matrix {
  const result = zeros(left.rows, right.columns);
  for (let row = 0; row < left.rows; row++) {
    const to = row * right.columns;
    for (let inner = 0; inner < left.columns; inner++) {
      const value = left.values[row * left.columns + inner] ?? 0;
      const from = inner * right.columns;
      for (let column = 0; column < right.columns; column++) {
        result.values[to + column] =
          (result.values[to + column] ?? 0) + value * (right.values[from + column] ?? 0);
      }
    }
  }
  return result;
}

const mostSweeps = 12;
const negligible = 1e-12;

/** Eigenvalues of a symmetric matrix, the largest first, and its eigenvectors as columns in that order (Jacobi's method). */
export function eigen(matrix: Matrix): { values: number[]; vectors: Matrix } {
  const size = matrix.rows;
  const values = matrix.values.slice();
  const vectors = zeros(size, size);
  for (let at = 0; at < size; at++) vectors.values[at * size + at] = 1;
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * negligible;
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let turned = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const off = values[p * size + q] ?? 0;
        if (Math.abs(off) <= scale) continue;
        turned = true;
        const { cos, sin } = rotation(values[p * size + p] ?? 0, values[q * size + q] ?? 0, off);
        for (let row = 0; row < size; row++) turn(values, row * size + p, row * size + q, cos, sin);
        for (let column = 0; column < size; column++)
          turn(values, p * size + column, q * size + column, cos, sin);
        for (let row = 0; row < size; row++) turn(vectors.values, row * size + p, row * size + q, cos, sin);
      }
    }
    if (!turned) break;
  }
  return sorted(values, vectors);
}

/** The rotation that makes the element off the diagonal zero. */
function rotation(first: number, second: number, off: number) {
  const ratio = (second - first) / (2 * off);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(ratio, 1));
  const cos = 1 / Math.hypot(tangent, 1);
  return { cos, sin: tangent * cos };
}

function turn(values: Float64Array, first: number, second: number, cos: number, sin: number): void {
  const a = values[first] ?? 0;
  const b = values[second] ?? 0;
  values[first] = cos * a - sin * b;
  values[second] = sin * a + cos * b;
}

function sorted(values: Float64Array, vectors: Matrix) {
  const size = vectors.rows;
  const diagonal = (at: number) => values[at * size + at] ?? 0;
  const order = Array.from({ length: size }, (_, at) => at).sort((a, b) => diagonal(b) - diagonal(a));
  const ordered = zeros(size, size);
  for (let row = 0; row < size; row++) {
    for (const [to, from] of order.entries()) {
      ordered.values[row * size + to] = vectors.values[row * size + from] ?? 0;
    }
  }
  return { values: order.map(diagonal), vectors: ordered };
}
