import { expect, test } from 'vitest';
import { filledIn, filledNames } from './fill';

test('filled fields keep the user’s values; empty ones are filled', () => {
  const mine = { type: 'webpage', title: 'Mine', author: [], URL: 'https://news.example/a?x' };
  const found = {
    type: 'article-newspaper',
    title: 'Theirs',
    author: [{ literal: 'Ana' }],
    URL: 'https://news.example/a',
  };
  const filled = filledIn(mine, found);
  expect(filled).toEqual({
    type: 'article-newspaper',
    title: 'Mine',
    author: [{ literal: 'Ana' }],
    URL: 'https://news.example/a?x',
  });
  expect(filledNames(mine, filled)).toEqual(['author']);
  expect(filledIn({ type: 'report' }, found).type).toBe('report');
});
