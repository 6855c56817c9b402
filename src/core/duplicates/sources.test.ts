import { describe, expect, test } from 'vitest';
import type { CslItem } from '../model/source';
import { differencesOf, mergeFields } from './fields';
import { findDuplicates } from './groups';
import { identitiesOf } from './sources';

const item = (fields: object): CslItem => ({ type: 'book', ...fields });
const found = (...items: CslItem[]) =>
  findDuplicates(items, identitiesOf).map((group) => group.map((one) => items.indexOf(one)));

describe('duplicates are found', () => {
  test.each([
    ['DOI, however it is written', { DOI: '10.1234/AB' }, { DOI: 'https://doi.org/10.1234/ab' }],
    ['ISBN, ten digits and thirteen', { ISBN: '3-16-148410-X' }, { ISBN: '978 3 16 148410 0' }],
    [
      'address without what says nothing of the page',
      { URL: 'http://www.example.org/a/?utm_source=x#top' },
      { URL: 'https://example.org/a' },
    ],
    [
      'title, year and creators without case, accents and marks',
      {
        title: '“Silt”: A Hîstory',
        issued: { 'date-parts': [[2020, 3]] },
        author: [{ family: 'Holt', given: 'M.' }],
      },
      {
        title: 'silt, a history',
        issued: { 'date-parts': [[2020]] },
        author: [{ family: 'Hölt', given: 'Maren' }],
      },
    ],
  ])('by %s', (_name, a, b) => {
    expect(found(item(a), item({ title: 'Another' }), item(b))).toEqual([[0, 2]]);
  });

  test('an entry that matches two others joins them', () => {
    const both = { DOI: '10.1/x', URL: 'https://example.org/x' };
    expect(found(item({ DOI: '10.1/x' }), item({ URL: 'https://example.org/x' }), item(both))).toEqual([
      [0, 1, 2],
    ]);
  });
});

test('chapters of one book, pages of one site and works with the same title are not duplicates', () => {
  const isbn = '978-3-16-148410-0';
  expect(
    found(
      { type: 'chapter', title: 'One', ISBN: isbn },
      { type: 'chapter', title: 'Two', ISBN: isbn },
      item({ title: 'Home', URL: 'https://example.org/' }),
      item({ title: 'Home', URL: 'https://example.org' }),
      item({ title: 'Report' }),
      item({ title: 'Report' }),
    ),
  ).toEqual([]);
});

test('a merge keeps the longer value of each field and lists the differences', () => {
  const a = item({ title: 'Silt', issued: { 'date-parts': [[2020]] }, publisher: '', note: 'mine' });
  const b = item({
    title: 'Silt: a history',
    issued: { 'date-parts': [[2020, 3, 5]] },
    publisher: 'Harbour Press',
  });
  expect(mergeFields([a, b])).toEqual(item({ ...b, note: 'mine' }));
  expect(differencesOf([a, b]).map(({ field }) => field)).toEqual(['issued', 'note', 'publisher', 'title']);
});
