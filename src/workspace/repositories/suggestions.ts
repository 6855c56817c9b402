import type { Suggestion } from '../../core/model/suggestion';
import type { Connection } from '../db/database';

type Post = Omit<Suggestion, 'score' | 'why'>;

/** Those of the posts that are there, are not the article under its address, and are not attached to it yet, by id. */
export async function findSuggestable(
  db: Connection,
  articleId: string,
  ids: string[],
): Promise<Map<string, Post>> {
  const rows = await db.all(
    `SELECT kind, id, slug, title, url FROM (
       SELECT 'article' AS kind, id, slug, headline AS title, '' AS url FROM article WHERE deleted_at IS NULL
       UNION ALL SELECT 'archive', id, slug, title, url FROM archive_post)
      WHERE id IN (SELECT value FROM json_each($ids))
        AND id NOT IN (SELECT target_id FROM related WHERE article_id = $article AND target_id IS NOT NULL)
        AND id NOT IN (SELECT theirs.id FROM post_address own JOIN post_address theirs ON theirs.address = own.address
                        WHERE own.id = $article)`,
    { $ids: JSON.stringify(ids), $article: articleId },
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
      },
    ]),
  );
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
