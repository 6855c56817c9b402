import type { ArticleMeta, ArticleStatus } from '../../core/model/article';
import { assertChanged, type Connection } from '../db/database';
import { now, placeholders } from '../db/rows';
import { replaceBylines, replaceTags } from './bylinesAndTags';
import { t } from './messages';

export async function insertArticle(
  db: Connection,
  id: string,
  meta: ArticleMeta,
  at: string,
): Promise<void> {
  await db.run(
    `INSERT INTO article (id, slug, headline, standfirst, section, language, citation_style, status, version, block_order,
       words, drifted, stale, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'draft', 0, '[]', 0, 0, 1, ?, ?)`,
    [id, meta.slug, meta.headline, meta.standfirst, meta.section, meta.language, meta.citationStyle, at, at],
  );
  await replaceBylines(db, id, meta.bylines);
  await replaceTags(db, id, meta.tags);
}

export async function updateMeta(db: Connection, id: string, meta: ArticleMeta, at: string): Promise<void> {
  const changes = await db.run(
    `UPDATE article SET slug = ?, headline = ?, standfirst = ?, section = ?, language = ?,
       citation_style = ?, stale = 1, updated_at = ?
      WHERE id = ?`,
    [meta.slug, meta.headline, meta.standfirst, meta.section, meta.language, meta.citationStyle, at, id],
  );
  assertChanged(changes, t.message('gone.article'));
  await replaceBylines(db, id, meta.bylines);
  await replaceTags(db, id, meta.tags);
}

/** Sets `published_at` when the article is published for the first time; later moves leave it. */
export async function writeStatus(
  db: Connection,
  id: string,
  status: ArticleStatus,
  at: string,
): Promise<void> {
  const changes = await db.run(
    `UPDATE article SET status = $status, updated_at = $now,
       published_at = CASE WHEN $status = 'published' THEN coalesce(published_at, $at) ELSE published_at END
      WHERE id = $id`,
    { $status: status, $now: now(), $id: id, $at: at },
  );
  assertChanged(changes, t.message('gone.article'));
}

export async function deleteArticles(db: Connection, ids: string[]): Promise<void> {
  await db.run(`DELETE FROM article WHERE id IN (${placeholders(ids)})`, ids);
}
