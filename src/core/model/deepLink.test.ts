import { expect, test } from 'vitest';
import { deepLinkTo, readDeepLink } from './deepLink';

const id = '01890000-0000-7000-8000-000000000000';

test('an address leads to an article or a source, by its name or its id', () => {
  expect(readDeepLink('stet://article/the-quay')).toEqual({ kind: 'article', name: 'the-quay' });
  expect(readDeepLink('STET://Source/dahl2026/')).toEqual({ kind: 'source', name: 'dahl2026' });
  expect(readDeepLink(`stet:article/${id}`)).toEqual({ kind: 'article', name: id });
});

test('what is written is read', () => {
  for (const name of ['the-quay', 'dahl:2026', 'größe-und-maß', '港口', id])
    expect(readDeepLink(deepLinkTo({ kind: 'source', name }))).toEqual({ kind: 'source', name });
});

test('nothing else is an address', () => {
  for (const address of [
    'stet://article',
    'stet://article/',
    'stet://article/a/b',
    'stet://article/a?b=1',
    'stet://article/a#b',
    'stet://article/..%2F..%2Fetc',
    'stet://article/a%5Cb',
    'stet://article/%00',
    'stet://article/a%20b',
    'stet://article/%E2%80%AEa',
    'stet://article/%ff',
    'stet://user@article/a',
    'stet://article:80/a',
    'stet://speaker/a',
    'stet://__proto__/a',
    'https://article/a',
    ' stet://article/a',
    `stet://article/${'x'.repeat(201)}`,
  ])
    expect(readDeepLink(address), address).toBe(null);
});
