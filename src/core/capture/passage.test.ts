import { expect, test } from 'vitest';
import { readPassage } from './passage';

const today = new Date(2026, 10, 27, 12);
const read = (text: string, language = 'en-GB') => readPassage(text, language, { today, year: 2022 });
const whole = {
  words: 'We will not move',
  speaker: 'Dana Example',
  role: 'harbour master',
  date: '2022-08-03',
  source: 'https://example.org/a',
};

test.each([
  '“We will not move,” said Dana Example, harbour master, https://example.org/a, 3 August 2022',
  '"We will not move," said Dana Example, harbour master (https://example.org/a, August 3, 2022)',
  'We will not move, said Dana Example, harbour master, https://example.org/a, 3 August 2022',
  '“We will not move” — Dana Example, harbour master, 3 August 2022, https://example.org/a',
  'We will not move — Dana Example, harbour master, 3 August 2022, https://example.org/a',
  'Dana Example, harbour master: “We will not move” (3 August 2022) https://example.org/a',
])('%s', (text) => {
  expect(read(text)).toEqual(whole);
});

test('a date without a year is in the year that is given', () => {
  expect(read('“We will not move,” said Dana Example, 3 August')).toMatchObject({ date: '2022-08-03' });
});

test('other languages have their own marks, verbs and dates', () => {
  expect(read('„Wir bleiben hier“, sagte Dana Beispiel, 3. August 2022, 10.1234/abc', 'de')).toEqual({
    words: 'Wir bleiben hier',
    speaker: 'Dana Beispiel',
    role: '',
    date: '2022-08-03',
    source: '10.1234/abc',
  });
});

test('a date with two readings stays as it is written', () => {
  expect(read('“We will not move,” said Dana Example, 01/05/2020')).toMatchObject({
    speaker: 'Dana Example',
    date: '01/05/2020',
  });
});

test('words with their source alone name nobody', () => {
  expect(read('We will not move\nhttps://example.org/a')).toEqual({
    ...whole,
    speaker: '',
    role: '',
    date: '',
  });
});

test.each([
  ['We will not move'],
  ['We will not move, not this year, and not the next'],
  ['“We will not move,” said Dana Example. “Not now,” she said.'],
  [`${'The boats lay there. '.repeat(12)}“We will not move,” said Dana Example.`],
  ['https://example.org/a'],
  [''],
])('“%s” stays as it is', (text) => {
  expect(read(text)).toBeNull();
});
