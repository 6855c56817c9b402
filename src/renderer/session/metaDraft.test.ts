import { expect, test } from 'vitest';
import { verbatim } from '../../core/messages/catalog';
import { type ArticleMeta, type ArticleSummary, emptyMeta } from '../../core/model/article';
import { StetError } from '../../core/model/errors';
import { MetaDraft } from './metaDraft';

const summary: ArticleSummary = {
  id: '01890000-0000-7000-8000-000000000000',
  ...emptyMeta,
  slug: 'a',
  status: 'draft',
  words: 0,
  drifted: 0,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  publishedAt: null,
  deletedAt: null,
};

const isRefusal = (error: unknown) => error instanceof StetError && error.code === 'conflict';

test('keys typed quickly become one request, and flushing does not wait for the pause', async () => {
  const saved: Partial<ArticleMeta>[] = [];
  const draft = new MetaDraft({
    save: (change) => {
      saved.push(change);
      return Promise.resolve(summary);
    },
    onSaved: () => {},
    isRefusal,
    onFailed: () => {},
  });
  draft.edit({ headline: 'A' });
  draft.edit({ headline: 'Ab' });
  draft.edit({ slug: 'ab' });
  await draft.flush();
  await draft.flush();
  expect(saved).toEqual([{ headline: 'Ab', slug: 'ab' }]);
});

test('one rejected field does not keep the others from being stored', async () => {
  const saved: Partial<ArticleMeta>[] = [];
  const failed: Partial<ArticleMeta>[] = [];
  const draft = new MetaDraft({
    save: (change) => {
      if (change.slug === 'taken') return Promise.reject(new StetError('conflict', verbatim('taken')));
      saved.push(change);
      return Promise.resolve(summary);
    },
    onSaved: () => {},
    isRefusal,
    onFailed: (_, change) => failed.push(change),
  });
  draft.edit({ headline: 'A', slug: 'taken', section: 'News' });
  await draft.flush();
  expect(saved).toEqual([{ headline: 'A' }, { section: 'News' }]);
  expect(failed).toEqual([{ slug: 'taken' }]);
});

test('a rejected change is reported with its value, and later ones are still stored', async () => {
  const failed: Partial<ArticleMeta>[] = [];
  const draft = new MetaDraft({
    save: () => Promise.reject(new StetError('conflict', verbatim('taken'))),
    onSaved: () => {},
    isRefusal,
    onFailed: (_, change) => failed.push(change),
  });
  draft.edit({ slug: 'taken' });
  await draft.flush();
  draft.edit({ headline: 'B' });
  await draft.flush();
  expect(failed).toEqual([{ slug: 'taken' }, { headline: 'B' }]);
});

test('a change that a full disk refused is stored with the next attempt', async () => {
  const stored: Partial<ArticleMeta>[] = [];
  let isFull = true;
  const draft = new MetaDraft({
    save: (change) => {
      if (isFull) return Promise.reject(new StetError('disk-full', verbatim('full')));
      stored.push(change);
      return Promise.resolve(summary);
    },
    onSaved: () => {},
    isRefusal,
    onFailed: () => {},
  });
  draft.edit({ headline: 'A', section: 'News' });
  await expect(draft.flush()).rejects.toThrow('full');
  isFull = false;
  draft.edit({ headline: 'Ab' });
  await draft.flush();
  expect(stored).toEqual([{ headline: 'Ab', section: 'News' }]);
});
