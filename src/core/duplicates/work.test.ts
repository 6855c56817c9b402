import { describe, expect, test } from 'vitest';
import type { CslItem } from '../model/source';
import { KnownWorks } from './KnownWorks';
import { mayBeSameWork, workOf } from './work';

const book: CslItem = {
  type: 'book',
  title: 'Silt',
  author: [{ family: 'Holt', given: 'Maren' }],
  issued: { 'date-parts': [[2020]] },
};
const page: CslItem = {
  type: 'webpage',
  title: 'Morning briefing',
  author: [{ family: 'Lind' }],
  issued: { 'date-parts': [[2026, 3, 1]] },
  URL: 'https://example.org/briefing/1',
};

/** Whether an import takes the second for the first. */
function isFound(a: CslItem, b: CslItem, keys: [string, string] = ['', '']): boolean {
  const known = new KnownWorks();
  known.add('a', a, keys[0]);
  return known.find(b, keys[1]) === 'a';
}

describe('an import takes for the one same work', () => {
  test.each<[string, CslItem, CslItem, [string, string]?]>([
    ['what agrees in everything', book, { ...book, publisher: 'Harbour Press' }],
    ['a DOI however it is written', { ...book, DOI: '10.1/X' }, { ...book, URL: 'https://doi.org/10.1/x' }],
    [
      'a DOI with a subtitle',
      { ...book, DOI: '10.1/x' },
      { ...book, title: 'Silt: a history', DOI: '10.1/x' },
    ],
    [
      'a DOI at another address',
      { ...page, DOI: '10.1/x' },
      { ...page, URL: 'https://e.org/', DOI: '10.1/x' },
    ],
    ['key and title', book, { type: 'book', title: 'Silt' }, ['holt', 'holt']],
    ['a date that says less', page, { ...page, issued: { 'date-parts': [[2026]] } }, ['lind', 'lind']],
    [
      'a date that is no date',
      { ...book, issued: { raw: '2019/2020' } },
      { ...book, issued: { raw: '2019/2020' } },
      ['a', 'a'],
    ],
  ])('%s', (_name, a, b, keys) => {
    expect(isFound(a, b, keys)).toBe(true);
    expect(isFound(b, a, keys)).toBe(true);
  });
});

describe('an import keeps apart', () => {
  test.each<[string, CslItem, CslItem, [string, string]?]>([
    ['another DOI', { ...book, DOI: '10.1/x' }, { ...book, DOI: '10.1/y' }],
    ['another address', page, { ...page, URL: 'https://example.org/briefing/2' }],
    ['another query', { ...page, URL: 'https://e.org/p?id=1' }, { ...page, URL: 'https://e.org/p?id=2' }],
    ['another fragment', { ...page, URL: 'https://e.org/l#a' }, { ...page, URL: 'https://e.org/l#b' }],
    ['another type', book, { ...book, type: 'report' }],
    ['another container', { ...book, 'container-title': 'A' }, { ...book, 'container-title': 'B' }],
    ['another page', { ...book, page: '1-10' }, { ...book, page: '11–20' }],
    ['another day', page, { ...page, issued: { 'date-parts': [[2026, 3, 2]] } }],
    ['other creators', book, { ...book, author: [{ family: 'Lind' }] }, ['k', 'k']],
    ['one DOI given to two titles', { ...book, DOI: '10.1/x' }, { ...book, title: 'Sand', DOI: '10.1/x' }],
    ['one key given to two titles', book, { ...book, title: 'Sand' }, ['k', 'k']],
    ['a title and nothing else', { type: 'report', title: 'Report' }, { type: 'report', title: 'Report' }],
    ['nothing at all', { type: 'document' }, { type: 'document' }, ['k', 'k']],
  ])('%s', (_name, a, b, keys) => {
    expect(isFound(a, b, keys)).toBe(false);
    expect(isFound(b, a, keys)).toBe(false);
  });

  test('what could be either of two', () => {
    const known = new KnownWorks();
    known.add('a', { ...book, page: '1' }, '');
    known.add('b', { ...book, page: '2' }, '');
    expect(known.find(book, '')).toBeNull();
  });
});

test('the user judges what is filed or printed in two ways, and is not asked about other works', () => {
  const alike = (a: CslItem, b: CslItem) => mayBeSameWork(workOf(a), workOf(b));
  expect(alike(book, { ...book, type: 'document' })).toBe(true);
  expect(alike(page, { ...page, URL: 'https://elsewhere.example/1' })).toBe(true);
  expect(alike(page, { ...page, URL: 'https://e.org/2', title: 'Evening briefing' })).toBe(false);
  expect(alike(page, { ...page, issued: { 'date-parts': [[2026, 3, 2]] } })).toBe(false);
  expect(alike({ ...book, DOI: '10.1/x' }, { ...book, DOI: '10.1/y' })).toBe(false);
});
