import { expect, test } from 'vitest';
import type { CoverageCell } from '../model/coverage';
import { coverageFacts, coveragePeriods, unitFor } from './periods';

const cell = (month: string, count = 1): CoverageCell => ({
  month,
  kind: 'archive',
  manner: 'filed',
  count,
});

test('months without anything stand between those with something', () => {
  const periods = coveragePeriods([cell('2024-02', 3), cell('2023-11'), cell('2024-02')], 'month');
  expect(periods.map(({ from, count }) => [from, count])).toEqual([
    ['2023-11', 1],
    ['2023-12', 0],
    ['2024-01', 0],
    ['2024-02', 4],
  ]);
});

test('quarters and years are those of the calendar', () => {
  const cells = [cell('2023-12'), cell('2024-01'), cell('2024-03', 2)];
  expect(coveragePeriods(cells, 'quarter')).toMatchObject([
    { from: '2023-10', to: '2023-12', count: 1 },
    { from: '2024-01', to: '2024-03', count: 3 },
  ]);
  expect(coveragePeriods(cells, 'year')).toMatchObject([
    { from: '2023-01', to: '2023-12', count: 1 },
    { from: '2024-01', to: '2024-12', count: 3 },
  ]);
});

test('the longest gap is the longest run of empty months, over the turn of a year too', () => {
  const cells = [cell('2020-01'), cell('2020-03'), cell('2020-11'), cell('2021-03', 2), cell('', 5)];
  expect(coverageFacts(cells)).toEqual({
    count: 10,
    undated: 5,
    first: '2020-01',
    last: '2021-03',
    longestGap: { from: '2020-04', to: '2020-10', months: 7 },
  });
});

test('without a gap, or without a date, there is none', () => {
  expect(coverageFacts([cell('2020-12'), cell('2021-01')]).longestGap).toBeNull();
  expect(coverageFacts([cell('')])).toMatchObject({ count: 1, undated: 1, first: null, longestGap: null });
  expect(coveragePeriods([cell('')], 'month')).toEqual([]);
});

test.each([
  ['2020-01', '2023-12', 'month'],
  ['2020-01', '2024-01', 'quarter'],
  ['2008-01', '2020-01', 'year'],
  ['1701-01', '2026-01', 'year'],
] as const)('%s to %s is shown by %s', (from, to, unit) => {
  expect(unitFor([cell(from), cell(to)])).toBe(unit);
});
