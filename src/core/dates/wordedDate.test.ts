import { expect, test } from 'vitest';
import { readWordedDate } from './wordedDate';

/** A Friday. */
const today = new Date(2026, 10, 27, 12);

test.each([
  ['3 August 2022', 'en-GB', '2022-08-03'],
  ['August 3rd, 2022', 'en-GB', '2022-08-03'],
  ['Aug 3', 'en-GB', '2026-08-03'],
  ['Jan 3', 'en-GB', '2026-01-03'],
  ['August 2022', 'en-GB', '2022-08'],
  ['last Friday', 'en-GB', '2026-11-20'],
  ['yesterday', 'en-GB', '2026-11-26'],
  ['last month', 'en-GB', '2026-10'],
  ['3. August 2022', 'de', '2022-08-03'],
  ['3. August 2022', 'en-GB', '2022-08-03'],
  ['letzten Freitag', 'de', '2026-11-20'],
  ['3 août 2022', 'fr', '2022-08-03'],
  ['3 août 2022', 'en-GB', '2022-08-03'],
  ['3 de agosto de 2022', 'es', '2022-08-03'],
  ['05.01.2020', 'de', '2020-01-05'],
  ['05/01/2020', 'fr', '2020-01-05'],
  ['13/05/2020', 'en-GB', '2020-05-13'],
  ['05/13/2020', 'en-GB', '2020-05-13'],
  ['05/05/2020', 'en-GB', '2020-05-05'],
])('%s in %s', (text, language, date) => {
  expect(readWordedDate(text, language, today)).toEqual({ date });
});

test('a month or a day without a year is in the year that is given; what is seen from today is not', () => {
  const read = (text: string) => readWordedDate(text, 'en-GB', today, 2022);
  expect(read('Aug 3')).toEqual({ date: '2022-08-03' });
  expect(read('August')).toEqual({ date: '2022-08' });
  expect(read('last Friday')).toEqual({ date: '2026-11-20' });
  expect(read('last month')).toEqual({ date: '2026-10' });
});

test.each([['01/05/2020'], ['05.01.2020']])('%s is not guessed where either order is usual', (text) => {
  for (const language of ['en-GB', 'en-US', 'sv', ''])
    expect(new Set(Object.values(readWordedDate(text, language, today) ?? {}).flat())).toEqual(
      new Set(['2020-01-05', '2020-05-01']),
    );
});

test.each([
  ['soon'],
  ['noon'],
  ['3 to 5 August 2022'],
  ['on 3 August 2022 in Orsa'],
  ['12'],
  [''],
  ['31 February 2022'],
])('“%s” is no date', (text) => {
  expect(readWordedDate(text, 'en-GB', today)).toBeNull();
});
