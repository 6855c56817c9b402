import type { Connection } from '../db/database';

/** Replaces an article's authors, in the order they are credited. */
export const replaceBylines = (db: Connection, articleId: string, authors: string[]): Promise<void> =>
  replaceList(db, 'byline', 'author', articleId, authors);

export const replaceTags = (db: Connection, articleId: string, tags: string[]): Promise<void> =>
  replaceList(db, 'article_tag', 'tag', articleId, tags);

async function replaceList(
  db: Connection,
  table: 'byline' | 'article_tag',
  column: string,
  id: string,
  values: string[],
) {
  await db.run(`DELETE FROM ${table} WHERE article_id = ?`, [id]);
  for (const [position, value] of values.entries()) {
    await db.run(`INSERT INTO ${table} (article_id, position, ${column}) VALUES (?, ?, ?)`, [
      id,
      position,
      value,
    ]);
  }
}
