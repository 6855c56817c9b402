import type { Connection } from '../db/database';

/** A file as one article's export wrote it. */
export interface ExportedFile {
  articleId: string;
  path: string;
  sha256: string;
}

/** Whether an export of one of these articles wrote exactly these bytes to this path. */
export async function wasExported(
  db: Connection,
  articleIds: string[],
  path: string,
  sha256: string,
): Promise<boolean> {
  const row = await db.get(
    `SELECT 1 FROM exported_file
      WHERE path = ? AND sha256 = ? AND article_id IN (SELECT value FROM json_each(?))`,
    [path, sha256, JSON.stringify(articleIds)],
  );
  return row !== undefined;
}

export async function noteExported(db: Connection, files: ExportedFile[]): Promise<void> {
  const rows = files.map(({ articleId, path, sha256 }) => [articleId, path, sha256]);
  await db.run(
    `INSERT OR IGNORE INTO exported_file (article_id, path, sha256)
     SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`,
    [JSON.stringify(rows)],
  );
}
