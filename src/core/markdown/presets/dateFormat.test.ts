import { expect, test } from 'vitest';
import { formatDate, isDateFormat } from './dateFormat';

test.each([
  ['2026-03-03T22:30:05-05:00', 'yyyy-MM-dd HH:mm:ss xx', 'en', '2026-03-03 22:30:05 -0500'],
  ['2026-03-03T22:30', 'yyyy-MM-dd HH:mm:ss xx', 'en', '2026-03-03 22:30:00'],
  ['2026-03-03', 'yyyy-MM-dd HH:mm:ss xx', 'en', '2026-03-03'],
  ['2026-03-03T22:30:05.120Z', "yyyy-MM-dd'T'HH:mm:ssxxx", 'en', '2026-03-03T22:30:05+00:00'],
  ['2026-03-03', 'd. MMMM yyyy', 'de', '3. März 2026'],
  ['2026-03-03', "EEEE 'the' d/M/yy", 'en', 'Tuesday the 3/3/26'],
  ['2026-03-03T23:59:59-11:00', 'long', 'en-GB', '3 March 2026'],
  ['2026-03-03', 'long', 'ja', '2026年3月3日'],
  ['2026-03-03', 'long', 'en-US', 'March 3, 2026'],
  ['0099-12-31', 'yyyy/MM/dd', 'en', '0099/12/31'],
])('%s as %s in %s is %s', (date, format, language, expected) => {
  expect(formatDate(date, format, language)).toBe(expected);
});

test('a format has letters of dates only', () => {
  expect(['yyyy-MM-dd', 'long', "d 'de' MMMM"].map(isDateFormat)).toEqual([true, true, true]);
  expect(['', 'YYYY-MM-DD', 'DD/MM', "d 'open", 'soon'].map(isDateFormat)).toEqual(Array(5).fill(false));
});
