import { type RelatedPost, relatedPostSchema } from '../../core/model/relatedPost';
import { type Usage, usageSchema } from '../../core/model/usage';
import type { Connection } from '../db/database';
import { readRow } from '../db/rows';

/** In the user's order; articles and archive posts with their current title and address. */
export async function listRelated(db: Connection, articleId: string): Promise<RelatedPost[]> {
  const rows = await db.all(
    `SELECT r.kind, r.target_id, coalesce(a.headline, p.title, r.title) AS title,
            coalesce(a.slug, p.url, r.url) AS url, r.note
       FROM related r
       LEFT JOIN article a ON r.kind = 'article' AND a.id = r.target_id
       LEFT JOIN archive_post p ON r.kind = 'archive' AND p.id = r.target_id
      WHERE r.article_id = ? ORDER BY r.position`,
    [articleId],
  );
  return rows.map((row) => readRow(relatedPostSchema, row));
}

export async function replaceRelated(
  db: Connection,
  articleId: string,
  related: RelatedPost[],
): Promise<void> {
  await db.run('DELETE FROM related WHERE article_id = ?', [articleId]);
  for (const [position, post] of related.entries()) {
    await db.run(
      'INSERT INTO related (article_id, position, kind, target_id, title, url, note) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [articleId, position, post.kind, post.targetId, post.title, post.url, post.note],
    );
  }
}

export async function listBacklinks(db: Connection, articleId: string): Promise<Usage[]> {
  const rows = await db.all(
    `SELECT a.id AS article_id, a.headline, count(*) AS count, 0 AS quotes
       FROM related r JOIN article a ON a.id = r.article_id
      WHERE r.kind = 'article' AND r.target_id = ? AND a.deleted_at IS NULL
      GROUP BY a.id ORDER BY a.updated_at DESC`,
    [articleId],
  );
  return rows.map((row) => readRow(usageSchema, row));
}
