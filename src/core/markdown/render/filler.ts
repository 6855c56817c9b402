import type { Article } from '../../model/article';
import { latinSlug } from '../../model/slug';
import { publicationOf } from './publication';

/** Fills a preset's patterns. The slug is made safe for file names again. */
export function filler(article: Article, isPublic: boolean) {
  const put = (pattern: string, slug: string, date: string, name: string): string =>
    pattern
      .replaceAll('{slug}', latinSlug(slug))
      .replaceAll('{date}', date)
      .replaceAll('{state}', isPublic ? 'published' : 'draft')
      .replaceAll('{name}', name);
  const own = (publicationOf(article) ?? article.updatedAt).slice(0, 10);
  return {
    own: (pattern: string, name = '') => put(pattern, article.slug, own, name),
    /** For another article, or an earlier slug. */
    other: (pattern: string, slug: string, date: string) => put(pattern, slug, date || own, ''),
  };
}
