import type { CoverageCell } from '../model/coverage';

export const coverageUnits = ['month', 'quarter', 'year'] as const;
export type CoverageUnit = (typeof coverageUnits)[number];

const monthsOf: Record<CoverageUnit, number> = { month: 1, quarter: 3, year: 12 };

/** A span of whole months, both included: `2026-03`. */
export interface Period {
  from: string;
  to: string;
}

export interface CoveragePeriod extends Period {
  count: number;
  cells: CoverageCell[];
}

export interface CoverageFacts {
  count: number;
  /** Of which the month is not known. */
  undated: number;
  first: string | null;
  last: string | null;
  /** The longest run of months without any, between two months with some; null: there is none. */
  longestGap: (Period & { months: number }) | null;
}

/** Months since year 0. */
const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

const sum = (cells: readonly CoverageCell[]): number => cells.reduce((total, { count }) => total + count, 0);
const dated = (cells: readonly CoverageCell[]): CoverageCell[] => cells.filter(({ month }) => month !== '');

/** The months with something in them, in order. */
const monthsWithSome = (cells: readonly CoverageCell[]): number[] =>
  [...new Set(dated(cells).map(({ month }) => indexOf(month)))].sort((a, b) => a - b);

export function coverageFacts(cells: readonly CoverageCell[]): CoverageFacts {
  const months = monthsWithSome(cells);
  const [first, last] = [months[0], months.at(-1)];
  let longestGap: CoverageFacts['longestGap'] = null;
  for (const [at, month] of months.entries()) {
    const before = months[at - 1] ?? month;
    const empty = month - before - 1;
    if (empty > (longestGap?.months ?? 0))
      longestGap = { from: monthAt(before + 1), to: monthAt(month - 1), months: empty };
  }
  return {
    count: sum(cells),
    undated: sum(cells.filter(({ month }) => month === '')),
    first: first === undefined ? null : monthAt(first),
    last: last === undefined ? null : monthAt(last),
    longestGap,
  };
}

/** More bars than these are hard to tell apart. */
const mostBars = 48;

/** The smallest unit in which the whole span can be seen at once. */
export function unitFor(cells: readonly CoverageCell[]): CoverageUnit {
  const months = monthsWithSome(cells);
  const span = (months.at(-1) ?? 0) - (months[0] ?? 0) + 1;
  return coverageUnits.find((unit) => span / monthsOf[unit] <= mostBars) ?? 'year';
}

/** All periods from the first that has something to the last, with the empty ones between them. */
export function coveragePeriods(cells: readonly CoverageCell[], unit: CoverageUnit): CoveragePeriod[] {
  const size = monthsOf[unit];
  const byPeriod = new Map<number, CoverageCell[]>();
  for (const cell of dated(cells)) {
    const at = Math.floor(indexOf(cell.month) / size);
    const own = byPeriod.get(at) ?? [];
    own.push(cell);
    byPeriod.set(at, own);
  }
  const places = [...byPeriod.keys()].sort((a, b) => a - b);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const at = first + step;
    const own = byPeriod.get(at) ?? [];
    return {
      from: monthAt(at * size),
      to: monthAt(at * size + size - 1),
      count: sum(own),
      cells: own,
    };
  });
}
