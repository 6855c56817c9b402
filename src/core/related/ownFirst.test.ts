import { expect, it } from 'vitest';
import { ownFirst } from './ownFirst';

const post = (kind: string, score: number) => ({ kind, score });

it('an article comes before an archive post of equal rank, not before a better one', () => {
  const best = post('archive', 10);
  const archived = post('archive', 5.01);
  const own = post('article', 5);
  expect(ownFirst([best, archived, own, post('archive', 0)]).slice(0, 3)).toEqual([best, own, archived]);
});

it('a list of equal scores has its articles first', () => {
  expect(ownFirst([post('archive', 1), post('article', 1)]).map(({ kind }) => kind)).toEqual([
    'article',
    'archive',
  ]);
  expect(ownFirst([])).toEqual([]);
});
