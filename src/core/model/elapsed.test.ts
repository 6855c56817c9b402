import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { type Elapsed, longestGap, look, nothingElapsed } from './elapsed';

const day = longestGap;
const noon = Date.parse('2026-06-01T12:00:00Z');

/** Looks at each date in turn; the program has not run between them. */
const afterDates = (dates: number[]): number =>
  dates.reduce<Elapsed>((known, date) => look(known, date, 0), nothingElapsed).elapsed;

test.each<[string, number[], number]>([
  ['the first look counts nothing', [noon], 0],
  ['an hour', [noon, noon + day / 24], day / 24],
  ['nights', [noon, noon + day / 2, noon + day], day],
  ['a long pause counts as a day', [noon, noon + 90 * day], day],
  ['a jump ahead counts as a day', [noon, noon + 9_000 * day], day],
  [
    'a jump ahead that is taken back counts as the time between',
    [noon, noon + 9_000 * day, noon + 1_000],
    1_000,
  ],
  ['a jump back counts nothing', [noon, noon - 9_000 * day], 0],
  ['a jump back and forth counts as a day at most', [noon, 0, noon + 1_000], day],
  ['an hour put back', [noon, noon + day / 2, noon + day / 2 - day / 24], day / 2 - day / 24],
])('%s', (_, dates, expected) => {
  expect(afterDates(dates)).toBe(expected);
});

test('while the program runs, its own counter counts, whatever the date says', () => {
  let known = look(nothingElapsed, noon, 0);
  for (const date of [noon + 50, 0, 1_000, noon]) known = look(known, date, 500);
  expect(known.elapsed).toBeGreaterThanOrEqual(4 * 500);
  expect(known.elapsed).toBeLessThanOrEqual(4 * 500 + 500 + day);
});

/** True time passes in steps of up to a day; each time the date shown is wrong by an error that comes and goes. */
const steps = fc.array(
  fc.record({
    passed: fc.integer({ min: 0, max: day }),
    error: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      fc.integer({ min: -60 * 365 * day, max: 80 * 365 * day }),
    ),
  }),
  { maxLength: 60 },
);

test('time never counts for more than what passed and a day for each jump ahead, and never goes below nothing', () => {
  assertProperty(
    fc.property(steps, (all) => {
      let truth = 0;
      let jumps = 0;
      let shown = 0;
      let known = look(nothingElapsed, noon, 0);
      for (const { passed, error } of all) {
        truth += passed;
        if (error > shown) jumps += 1;
        shown = error;
        known = look(known, noon + truth + error, 0);
        expect(known.elapsed).toBeGreaterThanOrEqual(0);
        expect(known.elapsed).toBeLessThanOrEqual(truth + jumps * day);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('with a right date, everything that passes in steps of a day at most counts', () => {
  assertProperty(
    fc.property(fc.array(fc.integer({ min: 0, max: day }), { maxLength: 60 }), (all) => {
      let truth = 0;
      let known = look(nothingElapsed, noon, 0);
      for (const passed of all) {
        truth += passed;
        known = look(known, noon + truth, 0);
      }
      expect(known.elapsed).toBe(truth);
    }),
  );
});
