import type { Suggestion } from '../../core/model/suggestion';
import type { Connection } from '../db/database';
import { number } from '../db/rows';

interface FoundPost extends Omit<Suggestion, 'why'> {
  /** Its title and its text. */
  text: string;
}

/** Articles and archive posts that hold one of the terms and are not related to the article yet, the best first. */
export async function findPostsWith(
  db: Connection,
  terms: string[],
  articleId: string,
  limit: number,
): Promise<FoundPost[]> {
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
  return rows.map((row) => ({
    kind: row['kind'] === 'archive' ? 'archive' : 'article',
    id: String(row['id']),
    slug: String(row['slug']),
    title: String(row['title']),
    url: String(row['url']),
    score: -number(row['rank']),
    text: `${row['title']} ${row['body']}`,
  }));
}
