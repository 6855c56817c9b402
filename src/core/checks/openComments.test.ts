import { expect, test } from 'vitest';
import { checkedArticle } from '../../../tests/support/checkedArticle';
import { openComments } from './openComments';

test('open comments are counted, and none are no finding', async () => {
  expect(await openComments.find(checkedArticle([]))).toEqual([]);
  expect(await openComments.find(checkedArticle([], { openThreads: 1 }))).toMatchObject([
    { message: '1 thread of comments is open.' },
  ]);
  expect(await openComments.find(checkedArticle([], { openThreads: 3 }))).toMatchObject([
    { message: '3 threads of comments are open.', subject: '3', mend: { kind: 'comments' } },
  ]);
});
