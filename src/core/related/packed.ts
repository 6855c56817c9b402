/**
 * Rows of numbers, each with a count up to 255, in one array: of each text its terms, or of each term its texts. An
 * entry is the number times 256 and the count: four bytes for each word of a text.
 */
export interface Packed {
  /** Where each row starts in `entries`; one more at the end. */
  starts: Int32Array;
  entries: Uint32Array;
}

const mostCounted = 255;

export const packEntry = (number: number, count: number): number =>
  number * 256 + Math.min(count, mostCounted);
export const numberIn = (entry: number): number => entry >>> 8;
export const countIn = (entry: number): number => entry & 255;

export function packRows(rows: readonly Uint32Array[]): Packed {
  const starts = new Int32Array(rows.length + 1);
  for (const [row, { length }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + length;
  const entries = new Uint32Array(starts[rows.length] ?? 0);
  for (const [row, list] of rows.entries()) entries.set(list, starts[row] ?? 0);
  return { starts, entries };
}

/** Rows and numbers change places: of the texts of each term, the terms of each text. Rows are in order of numbers. */
export function transpose({ starts, entries }: Packed, rows: number): Packed {
  const to = new Int32Array(rows + 1);
  for (const entry of entries) {
    const row = (entry >>> 8) + 1;
    to[row] = (to[row] ?? 0) + 1;
  }
  for (let row = 0; row < rows; row++) to[row + 1] = (to[row + 1] ?? 0) + (to[row] ?? 0);
  const next = to.slice();
  const turned = new Uint32Array(entries.length);
  for (let number = 0; number + 1 < starts.length; number++) {
    const end = starts[number + 1] ?? 0;
    for (let at = starts[number] ?? 0; at < end; at++) {
      const entry = entries[at] ?? 0;
      const row = entry >>> 8;
      const place = next[row] ?? 0;
      next[row] = place + 1;
      turned[place] = number * 256 + (entry & 255);
    }
  }
  return { starts: to, entries: turned };
}

/** The count beside a number in a row that is in order; 0 where it is not there. */
export function countOfNumber({ starts, entries }: Packed, row: number, number: number): number {
  let low = starts[row] ?? 0;
  let high = (starts[row + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle] ?? 0;
    if (entry >>> 8 === number) return entry & 255;
    if (entry >>> 8 < number) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
