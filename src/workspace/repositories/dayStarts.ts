import type { Connection } from '../db/database';
import { number } from '../db/rows';

/** Notes how many words an article has before its first change of a local day (2026-05-04); later ones change nothing. */
export async function beginDay(db: Connection, articleId: string, day: string, words: number): Promise<void> {
  await db.run(
    `INSERT INTO day_start (article_id, day, words) VALUES (?, ?, ?)
     ON CONFLICT (article_id) DO UPDATE SET day = excluded.day, words = excluded.words WHERE day <> excluded.day`,
    [articleId, day, words],
  );
}

/** By how many words the articles grew on that day; one that became shorter counts as nothing. */
export async function wordsWrittenOn(db: Connection, day: string): Promise<number> {
  const row = await db.get(
    `SELECT sum(max(0, a.words - d.words)) AS words FROM day_start d JOIN article a ON a.id = d.article_id
      WHERE d.day = ?`,
    [day],
  );
  return number(row?.['words']);
}
