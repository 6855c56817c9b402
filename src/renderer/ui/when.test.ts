import { expect, test } from 'vitest';
import { clockOrDay, day, exactTime, moment, when } from './when';

const now = new Date(2026, 10, 28, 12, 0);
const at = (daysAgo: number) => new Date(2026, 10, 28 - daysAgo, 9, 12, 33).toISOString();

test('an instant of today has its clock, one of this week its weekday, an older one its date', () => {
  expect(when(at(0), now)).toMatch(/today 0?9:12/);
  expect(when(at(1), now)).toBe('yesterday');
  expect(when(at(3), now)).toBe('Wed');
  expect(when(at(16), now)).toMatch(/Nov.*2026/);
  expect(clockOrDay(at(0), now)).toMatch(/^0?9:12/);
  expect(clockOrDay(at(16), now)).toBe(when(at(16), now));
});

test('an instant by day and time, and to the second', () => {
  expect(moment(at(0))).toMatch(/2026.*9:12(?!:)/);
  expect(exactTime(at(0))).toMatch(/2026.*9:12:33/);
});

test.each([
  ['2026', /^2026$/],
  ['2026-03', /^Mar 2026$/],
  ['2026-03-03', /^(Mar 3, 2026|3 Mar 2026)$/],
  ['2026-03-03T23:30:00-05:00', /^(Mar 3, 2026|3 Mar 2026)$/],
  ['2026-13', /^2026-13$/],
  ['spring 2026', /^spring 2026$/],
])('%s is the day that it says', (text, shown) => {
  expect(day(text)).toMatch(shown);
});
