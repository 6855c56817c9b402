import { z } from 'zod';
import { type LinkedPost, linkedPostSchema } from '../../core/model/archivePost';
import { articleUrl } from '../../core/model/articleUrl';
import type { Connection } from '../db/database';
import { number, readRow } from '../db/rows';

/** The links and the address of an article, as its text has them now; `links` and `address` are keys of addresses. */
export async function linkArticle(
  db: Connection,
  id: string,
  { address, links }: { address: string | null; links: string[] },
): Promise<void> {
  await db.run('DELETE FROM post_address WHERE id = ?', [id]);
  await db.run('DELETE FROM post_link WHERE id = ?', [id]);
  for (const own of [articleUrl(id), ...(address === null ? [] : [address])])
    await db.run("INSERT INTO post_address (address, kind, id) VALUES (?, 'article', ?)", [own, id]);
  await db.run(
    "INSERT OR IGNORE INTO post_link (kind, id, target) SELECT 'article', ?, value FROM json_each(?)",
    [id, JSON.stringify(links)],
  );
}

/** The posts that lead to a post, or to which it leads, the newest first; articles in the bin are left out. */
export async function listLinked(
  db: Connection,
  direction: 'from' | 'to',
  id: string,
): Promise<LinkedPost[]> {
  const other = direction === 'from' ? 'to' : 'from';
  const rows = await db.all(
    `SELECT g.${other}_kind AS kind, g.${other}_id AS id, coalesce(a.headline, p.title) AS title,
            coalesce(a.published_at, p.published_on) AS published_on
       FROM post_graph g
       LEFT JOIN article a ON g.${other}_kind = 'article' AND a.id = g.${other}_id
       LEFT JOIN archive_post p ON g.${other}_kind = 'archive' AND p.id = g.${other}_id
      WHERE g.${direction}_id = ? AND a.deleted_at IS NULL AND (a.id IS NOT NULL OR p.id IS NOT NULL)
      ORDER BY published_on DESC, title LIMIT 500`,
    [id],
  );
  return rows.map((row) => readRow(linkedPostSchema, row));
}

/** Links of a site's posts, each once for the post that it stands in, and those that lead to an article or a post. */
export async function countLinks(
  db: Connection,
  site: string,
): Promise<{ inside: number; resolved: number }> {
  const row = await db.get(
    `SELECT count(*) AS inside, coalesce(sum(EXISTS (SELECT 1 FROM post_address a WHERE a.address = l.target)), 0) AS resolved
       FROM archive_post p JOIN post_link l ON l.id = p.id AND l.kind = 'archive' WHERE p.site = ?`,
    [site],
  );
  return { inside: number(row?.['inside']), resolved: number(row?.['resolved']) };
}

const unresolvedSchema = z.object({
  origin: z.string(),
  title: z.string(),
  target: z.string(),
  /** Whether posts have addresses below it. */
  hasPostsBelow: z.number().transform((found) => found === 1),
});

/** The links of a site's posts that lead to no post, by post. */
export async function listUnresolved(db: Connection, site: string, limit: number) {
  const rows = await db.all(
    `SELECT p.origin, p.title, l.target, EXISTS (SELECT 1 FROM post_address b
              WHERE b.address > l.target || '/' AND b.address < l.target || '0') AS has_posts_below
       FROM archive_post p JOIN post_link l ON l.id = p.id AND l.kind = 'archive'
      WHERE p.site = ? AND NOT EXISTS (SELECT 1 FROM post_address a WHERE a.address = l.target)
      ORDER BY p.origin, l.target LIMIT ?`,
    [site, limit],
  );
  return rows.map((row) => readRow(unresolvedSchema, row));
}
