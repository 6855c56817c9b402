import { expect, test } from 'vitest';
import { authoredDateSchema } from './authoredDate';
import { dateOfParts, offsetHere, offsets, partsOfDate } from './authoredDateParts';

test.each([
  ['', '', '', ''],
  ['2026-03-03', '2026-03-03', '', ''],
  ['2026-03-03T22:30', '2026-03-03', '22:30', ''],
  ['2026-03-03T22:30:05.5Z', '2026-03-03', '22:30:05.5', 'Z'],
  ['2026-03-03T22:30:00-05:00', '2026-03-03', '22:30:00', '-05:00'],
])('%j has its parts, and is made of them again', (date, day, time, offset) => {
  expect(partsOfDate(date)).toEqual({ day, time, offset });
  expect(dateOfParts({ day, time, offset })).toBe(date);
});

test('a time without a day and a zone without a time are left out', () => {
  expect(dateOfParts({ day: '', time: '22:30', offset: 'Z' })).toBe('');
  expect(dateOfParts({ day: '2026-03-03', time: '', offset: 'Z' })).toBe('2026-03-03');
});

test('every offset that is offered can stand in a date, and so can that of this machine', () => {
  for (const offset of [...offsets, offsetHere(new Date())]) {
    const date = dateOfParts({ day: '2026-03-03', time: '22:30', offset });
    expect(authoredDateSchema.safeParse(date).success, date).toBe(true);
  }
  const east = { getTimezoneOffset: () => -345 } as Date;
  const west = { getTimezoneOffset: () => 210 } as Date;
  expect([east, west].map(offsetHere)).toEqual(['+05:45', '-03:30']);
});
