import { expect, test } from 'vitest';
import { isCitationKey, makeCitationKey } from './key';
import { keyPatternProblem, readKeyPattern } from './keyPattern';

const csl = {
  type: 'article-newspaper',
  title: 'The harbour of Çeşme: who pays for the quay?',
  'title-short': 'Harbour bills',
  author: [{ family: 'Abbot', given: 'Ana' }, { family: 'Núñez-Þór' }, { literal: 'Harbour Board' }],
  'container-title': 'The Orsa Letter',
  issued: { 'date-parts': [[2024, 5, 1]] },
};
const key = (pattern: string, item: { type: string } = csl) =>
  makeCitationKey(item, () => false, readKeyPattern(pattern));

test.each([
  ['authorYearTitle', 'abbot2024harbour'],
  ['AUTHORYEARTITLE', 'abbot2024harbour'],
  ['author(4)_year(2)', 'abbo_24'],
  ['Author(capital)Year', 'Abbot2024'],
  ['authors(upper)', 'ABBOTNUNEZTHORHARBOURBOARD'],
  ['author:title(3, capital)', 'abbot:HarbourCesmeWho'],
  ['shorttitle-container(4)', 'harbourbills-orsa'],
  ['year/author', 's2024/abbot'],
])('%s gives %s', (pattern, expected) => {
  expect(key(pattern)).toBe(expected);
  expect(isCitationKey(expected)).toBe(true);
});

test('a part that the item has no value for is left out with the separator before it', () => {
  expect(key('author_year_title', { type: 'book' })).toBe('source');
  expect(key('author_year_title', { ...csl, issued: {} } as never)).toBe('abbot_harbour');
  expect(key('author_title', { type: 'book', title: 'Silt' } as never)).toBe('silt');
  const foreign = { ...csl, author: [{ family: 'Иванов' }], title: 'Con' };
  expect(key('authorYearTitle', foreign)).toBe('s2024con');
  expect(key('authors', { ...csl, author: Array(5).fill({ family: 'Lind' }) } as never)).toBe('lindetal');
});

test.each([
  ['', 'A pattern needs at least one part.'],
  ['-_', 'A pattern needs at least one part.'],
  ['author year', '“ year” is not a part of a key.'],
  ['authorDate', '“Date” is not a part of a key.'],
  ['title(0)', 'In title(…) you can write a number from 1 to 99, lower, capital or upper.'],
  ['title(2', '“(2” is not a part of a key.'],
])('“%s” is refused with the reason', (pattern, problem) => {
  expect(keyPatternProblem(pattern)).toBe(problem);
});

test('a taken key gets a letter', () => {
  const taken = new Set(['abbot2024', 'abbot2024a']);
  expect(makeCitationKey(csl, (one) => taken.has(one), readKeyPattern('authorYear'))).toBe('abbot2024b');
});
