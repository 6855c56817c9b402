import { expect, test } from 'vitest';
import { readDate } from './dates';
import { readDoi, readLanguage } from './identifiers';
import { readByline, readName } from './names';

test('dates are read in the usual formats, and ambiguous ones are not guessed', () => {
  const dates = {
    '2026-03-03T23:30:00-11:00': '2026-03-03',
    '2026/3/3': '2026-03-03',
    '20260303': '2026-03-03',
    '2026-03': '2026-03',
    '2026': '2026',
    'Tue, 03 Mar 2026 10:00:00 GMT': '2026-03-03',
    'March 3rd, 2026': '2026-03-03',
    'Tuesday 3 March 2026': '2026-03-03',
    'March 2026': '2026-03',
    '2026-02-31': '2026-02',
    '2026-13-01': '2026',
    '0001-01-01T00:00:00': '',
    '03/04/2026': '',
    soon: '',
  };
  for (const [written, read] of Object.entries(dates)) expect(readDate(written), written).toBe(read);
});

test('names are split into given name and family name if that is clear', () => {
  expect(readName('Dr. Ana Maria Ferro')).toEqual([{ family: 'Ferro', given: 'Ana Maria' }]);
  expect(readName('Ludwig von der Heide')).toEqual([
    { family: 'Heide', given: 'Ludwig', 'non-dropping-particle': 'von der' },
  ]);
  expect(readName('Sam Holt Jr.')).toEqual([{ family: 'Holt', given: 'Sam', suffix: 'Jr.' }]);
  expect(readName('Sam Holt, Jr.')).toEqual([{ family: 'Holt', given: 'Sam', suffix: 'Jr.' }]);
  expect(readName('Orsa Press Agency')).toEqual([{ literal: 'Orsa Press Agency' }]);
  expect(readName('Plato')).toEqual([{ literal: 'Plato' }]);
  expect(readName('王小明')).toEqual([{ literal: '王小明' }]);
  for (const none of ['', '@ana', 'https://x.example/ana', 'ana@x.example', '—', 7, null])
    expect(readName(none)).toEqual([]);
});

test('a byline names one or several people', () => {
  const families = (byline: string) => readByline(byline).map((name) => name.family ?? name.literal);
  expect(families('By Ana Ferro')).toEqual(['Ferro']);
  expect(families('Ferro, Ana')).toEqual(['Ferro']);
  expect(families('Ana Ferro, Ben Holt and Cy Dahl')).toEqual(['Ferro', 'Holt', 'Dahl']);
  expect(families('Ana Ferro | Ben Holt')).toEqual(['Ferro', 'Holt']);
  expect(families('By Ana Ferro, Political Editor')).toEqual(['Ferro']);
  expect(families('Reuters')).toEqual(['Reuters']);
});

test('identifiers are recognised in all spellings', () => {
  for (const doi of ['10.1234/ab.c', 'doi:10.1234/ab.c', 'https://doi.org/10.1234/ab.c', 'DOI: 10.1234/ab.c'])
    expect(readDoi(doi)).toBe('10.1234/ab.c');
  for (const none of ['', '10.12/x', 'https://evil.example/10.1234/x', '10.1234/<script>'])
    expect(readDoi(none)).toBe('');
  expect(readLanguage('pt_BR.UTF-8')).toBe('pt-BR');
  expect(readLanguage('x"y')).toBe('');
});
