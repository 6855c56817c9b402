import { expect, test } from 'vitest';
import type { Source } from '../model/source';
import { openTerms } from '../model/terms';
import { formatPartialDate, partialDateOf, toCslDate } from './csl';
import { makeCitationKey } from './key';
import {
  citationItemLabel,
  formatLocator,
  formatReference,
  sourceBesideTitle,
  sourceShort,
} from './reference';

const csl = {
  type: 'article-newspaper',
  title: 'The quay that sank',
  author: [{ family: 'Lind', given: 'Mara' }],
  'container-title': 'Tessin Gazette',
  issued: { 'date-parts': [[2026, 3, 3]] },
  URL: 'https://gazette.example/quay',
};
const source: Source = {
  id: '0192d1a0-0000-7000-8000-000000000001',
  csl,
  archiveUrl: '',
  note: '',
  confidential: false,
  ...openTerms,
  citationKey: 'lind2026quay',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
};

const plain = (nodes: unknown): string => JSON.stringify(nodes);

test('a reference has author, title, publication, date and address', () => {
  expect(formatReference(source, 'en-GB')).toEqual([
    { type: 'text', value: 'Mara Lind' },
    { type: 'text', value: ', ' },
    { type: 'text', value: '“The quay that sank”' },
    { type: 'text', value: ', ' },
    { type: 'emphasis', children: [{ type: 'text', value: 'Tessin Gazette' }] },
    { type: 'text', value: ', ' },
    { type: 'text', value: '3 March 2026' },
    { type: 'text', value: ', ' },
    { type: 'link', url: csl.URL, children: [{ type: 'text', value: csl.URL }] },
  ]);
});

test('a confidential source leaves no trace in its reference', () => {
  const reference = plain(formatReference({ ...source, confidential: true }, 'en-GB'));
  for (const trace of ['Lind', 'quay', 'Gazette', 'gazette', '2026']) expect(reference).not.toContain(trace);
});

test('an unsafe address is text, never a link', () => {
  const reference = formatReference({ ...source, csl: { ...csl, URL: 'javascript:alert(1)' } }, 'en-GB');
  expect(reference.some((node) => node.type === 'link')).toBe(false);
});

test('a key consists of author, year and title, and is unique', () => {
  const taken = new Set<string>();
  const keys = Array.from({ length: 30 }, () => {
    const key = makeCitationKey(csl, (candidate) => taken.has(candidate));
    taken.add(key);
    return key;
  });
  expect(keys.slice(0, 3)).toEqual(['lind2026quay', 'lind2026quaya', 'lind2026quayb']);
  expect(new Set(keys).size).toBe(30);
  expect(makeCitationKey({ type: 'book' }, () => false)).toBe('source');
  expect(makeCitationKey({ type: 'book', title: '1984' }, () => false)).toBe('s1984');
});

test('whole and partial dates convert to CSL and back', () => {
  for (const date of ['2026', '2026-03', '2026-03-03']) {
    expect(partialDateOf({ type: 'book', issued: toCslDate(date) }, 'issued')).toBe(date);
  }
  expect(formatPartialDate('2026-03', 'en-GB')).toBe('March 2026');
  expect(formatPartialDate('', 'en-GB')).toBe('');
  expect(partialDateOf({ type: 'book', issued: 'nonsense' }, 'issued')).toBe('');
});

test('a locator has its label, in the plural for a range', () => {
  expect(formatLocator('page', '3')).toBe('p. 3');
  expect(formatLocator('page', '3-5')).toBe('pp. 3-5');
  expect(formatLocator('timestamp', '12:04')).toBe('at 12:04');
  expect(citationItemLabel({ sourceId: 'x', prefix: 'see', locator: '3' }, csl)).toBe('see Lind 2026, p. 3');
});

test('a source without authors is named by its publication', () => {
  expect(sourceShort({ ...csl, author: [] })).toBe('Tessin Gazette 2026');
  const titled = { type: 'webpage', title: 'Council on the quay', issued: { 'date-parts': [[2026]] } };
  expect(sourceShort(titled)).toBe('Council on the quay 2026');
  expect(sourceBesideTitle(titled)).toBe('2026');
  expect(sourceBesideTitle({ ...titled, title: '', URL: 'https://council.example/quay' })).toBe(
    'council.example 2026',
  );
});
