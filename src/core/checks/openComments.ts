import type { Check } from './check';
import { inArticle } from './found';
import { t } from './messages';

/** No comment waits for an answer. */
export const openComments: Check = {
  id: 'open-comments',
  severity: 'warning',
  find: ({ openThreads: count }) =>
    count === 0 ? [] : [inArticle(t('openComments', { count }), String(count), { kind: 'comments' })],
};
