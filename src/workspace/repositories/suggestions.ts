import type { Suggestion } from '../../core/model/suggestion';
import type { Connection } from '../db/database';

export type Post = Omit<Suggestion, 'score' | 'why' | 'isLinked'>;

/** Those of the posts that are there, by id. An article in the archive stands for itself, not for its archive post. */
export async function findPosts(db: Connection, ids: string[]): Promise<Map<string, Post>> {
  const rows = await db.all(
    `SELECT 'article' AS kind, id, slug, headline AS title, '' AS url, section,
            substr(coalesce(published_at, ''), 1, 10) AS published_on
       FROM article WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each($ids))
     UNION ALL
     SELECT 'archive', id, slug, title, url, section, coalesce(published_on, '')
       FROM archive_post WHERE id IN (SELECT value FROM json_each($ids))
        AND NOT EXISTS (SELECT 1 FROM post_address mine
                          JOIN post_address own ON own.address = mine.address AND own.kind = 'article'
                          JOIN article a ON a.id = own.id AND a.deleted_at IS NULL
                         WHERE mine.id = archive_post.id)`,
    { $ids: JSON.stringify(ids) },
  );
  return new Map(
    rows.map((row) => [
      String(row['id']),
      {
        kind: row['kind'] === 'archive' ? 'archive' : 'article',
        id: String(row['id']),
        slug: String(row['slug']),
        title: String(row['title']),
        url: String(row['url']),
        section: String(row['section']),
        publishedOn: String(row['published_on']).slice(0, 10),
      },
    ]),
  );
}

/** Ids of the posts that are attached to an article as related. */
export async function listAttached(db: Connection, articleId: string): Promise<string[]> {
  const rows = await db.all('SELECT target_id FROM related WHERE article_id = ? AND target_id IS NOT NULL', [
    articleId,
  ]);
  return rows.map((row) => String(row['target_id']));
}

/** Ids of the posts to which the text of a post links. */
export async function listLinkedIds(db: Connection, id: string): Promise<string[]> {
  const rows = await db.all('SELECT to_id FROM post_graph WHERE from_id = ?', [id]);
  return rows.map((row) => String(row['to_id']));
}

/** Names of sources and speakers by `source:` or `speaker:` and their id. */
export async function findReferenceNames(db: Connection, references: string[]): Promise<Map<string, string>> {
  const rows = await db.all(
    `SELECT 'source:' || id AS reference, title AS name FROM source
      WHERE id IN (SELECT substr(value, 8) FROM json_each($all))
     UNION ALL SELECT 'speaker:' || id, name FROM speaker WHERE id IN (SELECT substr(value, 9) FROM json_each($all))`,
    { $all: JSON.stringify(references) },
  );
  return new Map(rows.map(({ reference, name }) => [String(reference), String(name)]));
}

/** Ids and slugs of all live articles and archive posts. */
export async function listPostSlugs(db: Connection): Promise<{ id: string; slug: string }[]> {
  const rows = await db.all(
    `SELECT id, slug FROM article WHERE deleted_at IS NULL UNION ALL SELECT id, slug FROM archive_post`,
  );
  return rows.map(({ id, slug }) => ({ id: String(id), slug: String(slug) }));
}
