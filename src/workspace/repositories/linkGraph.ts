import type { LinkedNode } from '../../core/model/coverage';
import type { Connection } from '../db/database';
import { number } from '../db/rows';

export interface PostLink {
  from: string;
  to: string;
}

/** Links in texts and attached related posts, from one of these posts or to one of them. */
export async function listLinksOf(
  db: Connection,
  ids: readonly string[],
  limit: number,
): Promise<PostLink[]> {
  const some = 'SELECT value FROM json_each($ids)';
  const rows = await db.all(
    `SELECT l.id AS "from", a.id AS "to" FROM post_link l JOIN post_address a ON a.address = l.target
      WHERE l.id IN (${some}) AND a.id <> l.id
     UNION SELECT l.id, a.id FROM post_address a JOIN post_link l ON l.target = a.address
      WHERE a.id IN (${some}) AND a.id <> l.id
     UNION SELECT article_id, target_id FROM related WHERE article_id IN (${some}) AND target_id IS NOT NULL
     UNION SELECT article_id, target_id FROM related WHERE target_id IN (${some})
     LIMIT ${limit}`,
    { $ids: JSON.stringify(ids) },
  );
  return rows.map((row) => ({ from: String(row['from']), to: String(row['to']) }));
}

/** Those of the posts that are there and not in the bin, the newest first. */
export async function findLinkedPosts(
  db: Connection,
  ids: readonly string[],
): Promise<Omit<LinkedNode, 'step'>[]> {
  const some = 'SELECT value FROM json_each($ids)';
  const rows = await db.all(
    `SELECT 0 AS is_archived, id, headline AS title,
            substr(coalesce(nullif(publish_at, ''), published_at, created_at), 1, 10) AS date
       FROM article WHERE id IN (${some}) AND deleted_at IS NULL
     UNION ALL SELECT 1, id, title, coalesce(substr(published_on, 1, 10), '') FROM archive_post WHERE id IN (${some})
     ORDER BY date DESC, id DESC`,
    { $ids: JSON.stringify(ids) },
  );
  return rows.map((row) => ({
    kind: number(row['is_archived']) === 1 ? 'archive' : 'article',
    id: String(row['id']),
    title: String(row['title']),
    date: String(row['date']),
  }));
}
