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
    '03.04.2026': '',
    '25.03.2026': '2026-03-25',
    '25/03/2026': '2026-03-25',
    '03/25/2026': '2026-03-25',
    'Published: March 3, 2026, 10:22 am': '2026-03-03',
    '3. März 2026': '2026-03-03',
    'mar. 3 mars 2026 à 10h30': '2026-03-03',
    '1er août 2025': '2025-08-01',
    'martes, 3 de marzo de 2026': '2026-03-03',
    '3 de março de 2026': '2026-03-03',
    '3 maart 2026': '2026-03-03',
    '3 marca 2026': '2026-03-03',
    '3 марта 2026 г.': '2026-03-03',
    '3 березня 2026 року': '2026-03-03',
    '3 Mart 2026 Salı': '2026-03-03',
    '2026. március 3.': '2026-03-03',
    '2026年3月3日': '2026-03-03',
    '2026년 3월 3일': '2026-03-03',
    'décembre 2025': '2025-12',
    // October in one language, November in others.
    '12 listopada 2025': '',
    '31. Februar 2026': '2026-02',
    'the mars mission of 2026': '',
    'in may': '',
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

const shown = (byline: string) =>
  readByline(byline).map(({ family, given, literal, suffix }) =>
    literal ? `[${literal}]` : [given, family, suffix].filter(Boolean).join(' '),
  );

test.each([
  ['Prof. Dr. Ana Ferro', ['Ana Ferro']],
  ['Sen. Ben Holt', ['Ben Holt']],
  ['Dr Ana Ferro, MD', ['Ana Ferro']],
  ['Ana Ferro, M.D., Ph.D.', ['Ana Ferro']],
  ['Ana Ferro MD', ['Ana Ferro']],
  ['Ferro, Ana, RN', ['Ana Ferro']],
  ['Ana Ferro, MD, and Ben Holt, PhD', ['Ana Ferro', 'Ben Holt']],
  ['Ana Ferro Jr., MD', ['Ana Ferro Jr.']],
  ['By Ana Ferro in London and Ben Holt in Paris', ['Ana Ferro', 'Ben Holt']],
  ['Ana Ferro for The Courier', ['Ana Ferro']],
  ['Written by Ana Ferro', ['Ana Ferro']],
  ['Text: Ana Ferro', ['Ana Ferro']],
  ['Von Ana Ferro und Ben Holt', ['Ana Ferro', 'Ben Holt']],
  ['Reporting by Ana Ferro; Editing by Ben Holt', ['Ana Ferro']],
  ['Ana Ferro | Senior Reporter', ['Ana Ferro']],
  ['Ana Ferro, Reuters', ['Ana Ferro']],
  ['Ana Ferro, BBC News', ['Ana Ferro']],
  ['Ana Ferro, Professor of Silt', ['Ana Ferro']],
])('the people of the byline %s', (byline, names) => {
  expect(shown(byline)).toEqual(names);
});

test.each([
  ['staff and agencies', ['[staff and agencies]']],
  ['Courier staff and agencies', ['[Courier staff and agencies]']],
  ['Ana Ferro and agencies', ['Ana Ferro', '[agencies]']],
  ['AFP and Reuters', ['[AFP]', '[Reuters]']],
  ['Reuters Staff', ['[Reuters Staff]']],
  ['Ministry of Food and Agriculture', ['[Ministry of Food and Agriculture]']],
  ['Department of Silt and Sand Services', ['[Department of Silt and Sand Services]']],
  ['Society for Silt and Sand Research', ['[Society for Silt and Sand Research]']],
  ['World Health Organization', ['[World Health Organization]']],
  ['The Orsa Post', ['[The Orsa Post]']],
  ['Agence France-Presse', ['[Agence France-Presse]']],
  ['Universität Orsa', ['[Universität Orsa]']],
  ['admin', []],
  ['Editor', []],
])('the bodies of the byline %s', (byline, names) => {
  expect(shown(byline)).toEqual(names);
});

test('identifiers are recognised in all spellings', () => {
  for (const doi of ['10.1234/ab.c', 'doi:10.1234/ab.c', 'https://doi.org/10.1234/ab.c', 'DOI: 10.1234/ab.c'])
    expect(readDoi(doi)).toBe('10.1234/ab.c');
  for (const none of ['', '10.12/x', 'https://evil.example/10.1234/x', '10.1234/<script>'])
    expect(readDoi(none)).toBe('');
  expect(readLanguage('pt_BR.UTF-8')).toBe('pt-BR');
  expect(readLanguage('x"y')).toBe('');
});
