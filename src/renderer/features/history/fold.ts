import type { Row } from '../../../core/document/compare';

/** Unchanged rows that are shown on either side of a change. */
const context = 1;

/** A row, or a number of unchanged rows that are folded; `index` is the place of the first. */
export type Folded = { index: number; row: Row } | { index: number; count: number };

/** Folds runs of unchanged rows, except those beside a change and those that the user opened (by their index). */
export function fold(rows: readonly Row[], opened: ReadonlySet<number>): Folded[] {
  const entries: Folded[] = [];
  for (let from = 0; from < rows.length; ) {
    let until = from;
    while (rows[until]?.change === 'same') until += 1;
    const head = from === 0 ? from : from + context;
    const tail = until === rows.length ? until : until - context;
    const isFolded = tail - head > 1 && !opened.has(head);
    for (let index = from; index < until; index++) {
      const row = rows[index];
      if (isFolded && index === head) entries.push({ index, count: tail - head });
      if (row && !(isFolded && index >= head && index < tail)) entries.push({ index, row });
    }
    const changed = rows[until];
    if (changed) entries.push({ index: until, row: changed });
    from = until + 1;
  }
  return entries;
}

/** The text before alone: the rows without what was added, and without marks of change. */
export const textBefore = (rows: readonly Row[]): Folded[] =>
  rows.flatMap(({ before, pieces, isMoved }, index) => {
    if (before === null) return [];
    const words = pieces.flatMap((piece): Row['pieces'] =>
      piece.change === 'added' ? [] : [{ ...piece, change: 'same', gained: [], lost: [] }],
    );
    return [{ index, row: { change: 'same', isMoved, before, after: before, pieces: words } }];
  });
