import type { ArticleMeta, ArticleStatus } from '../../core/model/article';
import { assertChanged, type Connection, type Row } from '../db/database';
import { now, placeholders } from '../db/rows';
import { replaceBylines, replaceTags } from './bylinesAndTags';
import { t } from './messages';

/** The columns of `article` that hold the fields; authors and tags have tables of their own. */
const columnsOf = ({ bylines: _, tags: __, ...meta }: ArticleMeta): Row => ({
  slug: meta.slug,
  headline: meta.headline,
  standfirst: meta.standfirst,
  section: meta.section,
  categories: JSON.stringify(meta.categories),
  language: meta.language,
  citation_style: meta.citationStyle,
  description: meta.description,
  publish_at: meta.publishAt,
  modified_at: meta.modifiedAt,
  canonical_url: meta.canonicalUrl,
  cover: meta.cover,
  cover_alt: meta.coverAlt,
  former_paths: JSON.stringify(meta.formerPaths),
  other_front_matter: meta.otherFrontMatter,
  dialect: meta.dialect,
  goal_words: meta.goalWords,
  goal_kind: meta.goalKind,
});

export async function insertArticle(
  db: Connection,
  id: string,
  meta: ArticleMeta,
  at: string,
): Promise<void> {
  const columns = columnsOf(meta);
  await db.run(
    `INSERT INTO article (id, ${Object.keys(columns).join(', ')}, status, version, block_order, words, drifted, stale,
       created_at, updated_at)
     VALUES (?, ${placeholders(Object.keys(columns))}, 'draft', 0, '[]', 0, 0, 1, ?, ?)`,
    [id, ...Object.values(columns), at, at],
  );
  await replaceBylines(db, id, meta.bylines);
  await replaceTags(db, id, meta.tags);
}

export async function updateMeta(db: Connection, id: string, meta: ArticleMeta, at: string): Promise<void> {
  const columns = columnsOf(meta);
  const assignments = Object.keys(columns).map((column) => `${column} = ?`);
  const changes = await db.run(
    `UPDATE article SET ${assignments.join(', ')}, stale = 1, updated_at = ? WHERE id = ?`,
    [...Object.values(columns), at, id],
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
