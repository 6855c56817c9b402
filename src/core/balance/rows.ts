import type { BalanceCell } from '../model/balance';

export const balanceDimensions = ['speaker', 'affiliation', 'side', 'manner', 'sourced'] as const;
export type BalanceDimension = (typeof balanceDimensions)[number];

export interface BalanceRow {
  /** Empty: not known. */
  value: string;
  count: number;
  words: number;
  articles: number;
  directCount: number;
  directWords: number;
  paraphrasedCount: number;
  paraphrasedWords: number;
  sourcedCount: number;
  sourcedWords: number;
}

const dimensionOf: Record<BalanceDimension, (cell: BalanceCell) => string> = {
  speaker: ({ speaker }) => speaker,
  affiliation: ({ affiliation }) => affiliation,
  side: ({ side }) => side,
  manner: ({ manner }) => manner,
  sourced: ({ isSourced }) => (isSourced ? 'sourced' : 'unsourced'),
};

/** The figures by one dimension, the most words first. */
export function balanceRows(cells: readonly BalanceCell[], by: BalanceDimension): BalanceRow[] {
  const groups = new Map<string, BalanceCell[]>();
  for (const cell of cells) {
    const value = dimensionOf[by](cell);
    groups.set(value, [...(groups.get(value) ?? []), cell]);
  }
  const rows = [...groups].map(([value, own]): BalanceRow => {
    const of = (some: BalanceCell[], figure: 'count' | 'words') =>
      some.reduce((sum, cell) => sum + cell[figure], 0);
    const direct = own.filter(({ manner }) => manner === 'direct');
    const paraphrased = own.filter(({ manner }) => manner === 'paraphrased');
    const sourced = own.filter(({ isSourced }) => isSourced);
    return {
      value,
      count: of(own, 'count'),
      words: of(own, 'words'),
      articles: new Set(own.flatMap(({ articles }) => articles)).size,
      directCount: of(direct, 'count'),
      directWords: of(direct, 'words'),
      paraphrasedCount: of(paraphrased, 'count'),
      paraphrasedWords: of(paraphrased, 'words'),
      sourcedCount: of(sourced, 'count'),
      sourcedWords: of(sourced, 'words'),
    };
  });
  return rows.sort((a, b) => b.words - a.words || a.value.localeCompare(b.value));
}

const columns = [
  'value',
  'count',
  'words',
  'articles',
  'directCount',
  'directWords',
  'paraphrasedCount',
  'paraphrasedWords',
  'sourcedCount',
  'sourcedWords',
] as const satisfies (keyof BalanceRow)[];

/** The rows as CSV (RFC 4180). A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function balanceCsv(rows: readonly BalanceRow[], by: BalanceDimension): string {
  const head = [by, ...columns.slice(1)];
  const lines = [head, ...rows.map((row) => columns.map((column) => cellOf(row[column])))];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
