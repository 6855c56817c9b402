import type { Suggestion } from '../../../core/model/suggestion';
import type { Connection } from '../../db/database';
import { t } from '../../repositories/messages';
import { findSearchRow } from '../../repositories/searchIndex';
import { findPostsWith } from '../../repositories/suggestions';

const mostTerms = 12;
const commonWords = new Set(
  'the a an and or but of in on at to for from by with as is are was were be been has have had it its this that these those he she they we you i not no will would can could should said after before over under about into than then there their his her our your who which what when where why how more most also one two new'.split(
    ' ',
  ),
);

/** The terms that an article uses most, common words left out, the most frequent first. */
function frequentTerms(text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []) {
    if (!commonWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, mostTerms)
    .map(([word]) => word);
}

/** The posts that share most of the article's frequent terms; a term in a headline counts more. */
export async function suggestRelated(
  db: Connection,
  articleId: string,
  limit: number,
): Promise<Suggestion[]> {
  const own = await findSearchRow(db, 'article', articleId);
  if (!own) return [];
  const terms = frequentTerms(`${own.title} ${own.title} ${own.title} ${own.body}`);
  if (terms.length === 0) return [];
  const posts = await findPostsWith(db, terms, articleId, limit);
  return posts.map(({ text, ...post }) => {
    const shared = terms.filter((term) => text.toLowerCase().includes(term)).slice(0, 4);
    return { ...post, why: t('article.related', { terms: shared.join(', ') }) };
  });
}
