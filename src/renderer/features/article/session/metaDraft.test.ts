import { expect, test } from 'vitest';
import type { ArticleMeta } from '../../../../core/model/article';
import { StetError } from '../../../../core/model/errors';
import { MetaDraft } from './metaDraft';

test('keys typed quickly become one request, and flushing does not wait for the pause', async () => {
  const saved: Partial<ArticleMeta>[] = [];
  const draft = new MetaDraft({
    save: (change) => {
      saved.push(change);
      return Promise.reject(new StetError('conflict', 'taken'));
    },
    onSaved: () => {},
    onFailed: () => {},
  });
  draft.edit({ headline: 'A' });
  draft.edit({ headline: 'Ab' });
  draft.edit({ slug: 'ab' });
  await draft.flush();
  await draft.flush();
  expect(saved).toEqual([{ headline: 'Ab', slug: 'ab' }]);
});

test('a refused change is told with what was refused, and later ones still go', async () => {
  const failed: Partial<ArticleMeta>[] = [];
  const draft = new MetaDraft({
    save: () => Promise.reject(new StetError('conflict', 'taken')),
    onSaved: () => {},
    onFailed: (_, change) => failed.push(change),
  });
  draft.edit({ slug: 'taken' });
  await draft.flush();
  draft.edit({ headline: 'B' });
  await draft.flush();
  expect(failed).toEqual([{ slug: 'taken' }, { headline: 'B' }]);
});
