import { afterEach, expect, test, vi } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';

afterEach(() => vi.useRealTimers());

/** Only what the clock shows is set: the database goes on by itself. */
const setClock = (instant: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });

test('an article that is published a second time keeps the date of the first time', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'The quay' });
  setClock('2025-03-01T09:00:00.000Z');
  await workspace.articles.setStatus(id, 'published');
  setClock('2025-04-01T09:00:00.000Z');
  expect((await workspace.articles.setStatus(id, 'draft')).publishedAt).toBe('2025-03-01T09:00:00.000Z');
  setClock('2025-05-01T09:00:00.000Z');
  await workspace.articles.setStatus(id, 'published');

  const { publishedAt, updatedAt, statusMoves } = await workspace.articles.get(id);
  expect(publishedAt).toBe('2025-03-01T09:00:00.000Z');
  expect(updatedAt).toBe('2025-05-01T09:00:00.000Z');
  expect(statusMoves.map(({ status, at }) => [status, at.slice(0, 7)])).toEqual([
    ['published', '2025-03'],
    ['draft', '2025-04'],
    ['published', '2025-05'],
  ]);
});

test('an article that was published elsewhere keeps that date when it is published here', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.add({
    meta: { headline: 'The quay' },
    body: [],
    status: 'published',
    publishedAt: '2019-02-03T00:00:00.000Z',
  });
  await workspace.articles.setStatus(id, 'review');
  const { publishedAt } = await workspace.articles.setStatus(id, 'published');
  expect(publishedAt).toBe('2019-02-03T00:00:00.000Z');
});

test('an article that was never published has no such date', async () => {
  const { workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'The quay' });
  expect((await workspace.articles.setStatus(id, 'ready')).publishedAt).toBeNull();
});
