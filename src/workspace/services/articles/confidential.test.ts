import { expect, test } from 'vitest';
import { canaryWorkspace, expectNoTrace } from '../../../../tests/support/canary';

test('search results and suggestions of related posts do not name a confidential source', async () => {
  const { workspace, article } = await canaryWorkspace();
  await workspace.articles.refreshStale();
  const hits = await workspace.search({ query: 'quay', kinds: ['article'], limit: 9 });
  expect(hits.length).toBe(2);
  expectNoTrace(JSON.stringify(hits), 'hits');
  expect(await workspace.search({ query: 'canary', kinds: ['article'], limit: 9 })).toEqual([]);
  expectNoTrace(JSON.stringify(await workspace.related.suggest(article.id, 9)), 'suggestions');
});
