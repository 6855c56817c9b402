import type { Check } from './check';
import { inArticle } from './found';
import { t } from './messages';

/** Related posts are there, and readers can open them. */
export const related: Check = {
  id: 'related-not-published',
  severity: 'warning',
  find: ({ article, relatedArticles }) =>
    article.related.flatMap(({ kind, targetId, title }) => {
      if (kind !== 'article' || targetId === null) return [];
      const target = relatedArticles.get(targetId);
      const isGone = !target || target.deletedAt !== null;
      if (!isGone && target.status === 'published') return [];
      const message = t(isGone ? 'related.gone' : 'related.draft');
      return [{ ...inArticle(message, `${targetId} ${isGone}`, { kind: 'related' }), excerpt: title }];
    }),
};
