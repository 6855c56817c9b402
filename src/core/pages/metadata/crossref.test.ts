import { expect, test } from 'vitest';
import { readCrossref } from '.';

const work = {
  DOI: '10.1234/piles',
  type: 'journal-article',
  title: ['Piles in <i>soft</i> ground'],
  subtitle: ['A survey'],
  author: [
    { given: 'Maren', family: 'Holt', sequence: 'first' },
    { name: 'Harbour Board' },
    { given: 'Plato' },
  ],
  'container-title': ['Harbour Studies'],
  publisher: 'Quay Press',
  published: { 'date-parts': [[2024, 11]] },
  indexed: { 'date-parts': [[2026, 1, 1]] },
  volume: '12',
  page: '100-121',
  language: 'en',
  URL: 'http://dx.doi.org/10.1234/piles',
};

test('a Crossref record becomes an item', () => {
  expect(readCrossref({ status: 'ok', message: work })).toEqual({
    type: 'article-journal',
    title: 'Piles in soft ground: A survey',
    author: [{ family: 'Holt', given: 'Maren' }, { literal: 'Harbour Board' }, { literal: 'Plato' }],
    'container-title': 'Harbour Studies',
    publisher: 'Quay Press',
    issued: { 'date-parts': [[2024, 11]] },
    volume: '12',
    page: '100–121',
    language: 'en',
    DOI: '10.1234/piles',
    URL: 'https://doi.org/10.1234/piles',
  });
});

test('a work that was retracted or corrected says so, with the date and the notice; retraction counts first', () => {
  const notice = (type: string, DOI: string, day: number) => ({
    type,
    DOI,
    updated: { 'date-parts': [[2026, 3, day]] },
  });
  const of = (notices: unknown) => readCrossref({ ...work, 'updated-by': notices });
  expect(of([notice('correction', '10.1234/c', 1), notice('retraction', '10.1234/r', 9)])).toMatchObject({
    status: 'retracted',
    custom: { 'status-date': '2026-03-09', 'status-note': 'https://doi.org/10.1234/r' },
  });
  expect(of([notice('erratum', 'x', 1)])).toMatchObject({
    status: 'corrected',
    custom: { 'status-date': '2026-03-01' },
  });
  for (const none of [[], 'x', [{ type: 'new_version' }], [null]])
    expect(of(none)).not.toHaveProperty('status');
});

test('an answer without a record gives null, and invalid values are left out', () => {
  for (const none of [
    null,
    'x',
    [],
    {},
    { message: null },
    { message: { title: ['x'] } },
    { DOI: 'javascript:1' },
  ])
    expect(readCrossref(none)).toBeNull();
  const strange = {
    DOI: '10.1234/x',
    title: { a: 1 },
    author: 'x',
    issued: { 'date-parts': [[null]] },
    type: 'x',
  };
  expect(readCrossref(strange)).toEqual({
    type: 'document',
    DOI: '10.1234/x',
    URL: 'https://doi.org/10.1234/x',
  });
});
