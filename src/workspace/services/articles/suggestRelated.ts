import type { Suggestion } from '../../../core/model/suggestion';
import type { Connection } from '../../db/database';
import { number } from '../../db/rows';

const termsAsked = 12;
const commonWords = new Set(
  'the a an and or but of in on at to for from by with as is are was were be been has have had it its this that these those he she they we you i not no will would can could should said after before over under about into than then there their his her our your who which what when where why how more most also one two new'.split(
    ' ',
  ),
);

/** Terms that an article uses often and that carry meaning, the most frequent first. */
function tellingTerms(text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []) {
    if (!commonWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, termsAsked)
    .map(([word]) => word);
}

/** More like this: the posts that share most of the article's telling terms, headline first. */
export async function suggestRelated(
  db: Connection,
  articleId: string,
  limit: number,
): Promise<Suggestion[]> {
  const own = await db.get(
    "SELECT title, body FROM search WHERE rowid = (SELECT rowid_ FROM search_row WHERE kind = 'article' AND id = ?)",
    [articleId],
  );
  if (!own) return [];
  const terms = tellingTerms(`${own['title']} ${own['title']} ${own['title']} ${own['body']}`);
  if (terms.length === 0) return [];
  const rows = await db.all(
    `SELECT s.kind, s.id, s.title, s.body, bm25(search, 0, 0, 4, 1) AS rank,
            coalesce(a.slug, p.slug) AS slug, coalesce(p.url, '') AS url
       FROM search s
       LEFT JOIN article a ON s.kind = 'article' AND a.id = s.id
       LEFT JOIN archive_post p ON s.kind = 'archive' AND p.id = s.id
      WHERE search MATCH ? AND s.kind IN ('article', 'archive') AND s.id <> ? AND a.deleted_at IS NULL
        AND s.id NOT IN (SELECT target_id FROM related WHERE article_id = ? AND target_id IS NOT NULL)
      ORDER BY rank LIMIT ?`,
    [terms.map((term) => `"${term}"`).join(' OR '), articleId, articleId, limit],
  );
  return rows.map((row) => {
    const text = `${row['title']} ${row['body']}`.toLowerCase();
    const shared = terms.filter((term) => text.includes(term)).slice(0, 4);
    return {
      kind: row['kind'] === 'archive' ? 'archive' : 'article',
      id: String(row['id']),
      slug: String(row['slug']),
      title: String(row['title']),
      url: String(row['url']),
      score: -number(row['rank']),
      why: `Both speak of ${shared.join(', ')}`,
    } satisfies Suggestion;
  });
}
