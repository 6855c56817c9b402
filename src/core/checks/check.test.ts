import { expect, test } from 'vitest';
import { heading, paragraph, text } from '../document/build';
import { type ArticleMeta, emptyMeta } from '../model/article';
import { type Check, findingsOf } from './check';
import { checks } from './registry';

const meta: ArticleMeta = {
  ...emptyMeta,
  slug: 'silt',
};

const headline: Check = {
  id: 'headline',
  severity: 'error',
  find: (article) =>
    article.meta.headline === '' ? [{ message: 'No headline', excerpt: '', block: null }] : [],
};
const headings: Check = {
  id: 'headings',
  severity: 'warning',
  find: ({ body }) =>
    body.flatMap((block, index) =>
      block.type === 'heading' ? [{ message: 'A heading', excerpt: 'Quay', block: index }] : [],
    ),
};

test('findings name their check, its severity and their place', () => {
  const body = [paragraph([text('Words.')]), heading('h2', [text('Quay')])];
  expect(findingsOf([headline, headings], { meta, body })).toEqual([
    { check: 'headline', severity: 'error', message: 'No headline', excerpt: '', block: null },
    { check: 'headings', severity: 'warning', message: 'A heading', excerpt: 'Quay', block: 1 },
  ]);
});

test('no two checks have one id', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});
