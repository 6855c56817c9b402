import type { KnownPost } from '../../core/checks/article';
import type { Connection, Row } from '../db/database';

const state = `CASE WHEN deleted_at IS NOT NULL THEN 'bin' WHEN status = 'published' THEN 'published' ELSE 'draft' END AS state`;

/** What is known of an article; null when there is none with this id. */
export async function findArticleAt(db: Connection, id: string): Promise<KnownPost | null> {
  return known(await db.get(`SELECT ${state} FROM article WHERE id = ?`, [id]));
}

/** The article or archive post that has this slug, a former slug, or this path; null when there is none. */
export async function findPostAt(db: Connection, path: string, slug: string): Promise<KnownPost | null> {
  const row = await db.get(
    `SELECT ${state} FROM article
      WHERE slug = $slug OR id = (SELECT article_id FROM article_alias WHERE slug = $slug)
         OR EXISTS (SELECT 1 FROM json_each(former_paths) WHERE value = $path)
     UNION ALL
     SELECT 'published' FROM archive_post WHERE slug = $slug OR rtrim(url, '/') LIKE '%' || $tail
      LIMIT 1`,
    { $slug: slug, $path: path, $tail: path.replace(/\/+$/, '').replace(/[%_]/g, '_') },
  );
  return known(row);
}

function known(row: Row | undefined): KnownPost | null {
  const found = row?.['state'];
  return found === 'bin' || found === 'draft' || found === 'published' ? { state: found } : null;
}

/** Whether an archive post has an address in this folder. */
export async function hasPostsIn(db: Connection, folder: string): Promise<boolean> {
  const row = await db.get('SELECT 1 AS found FROM archive_post WHERE instr(url, ?) > 0 LIMIT 1', [folder]);
  return row !== undefined;
}
