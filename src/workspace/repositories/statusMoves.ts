import { type Article, articleStatusSchema } from '../../core/model/article';
import type { Connection } from '../db/database';

/** The oldest first. A move to a status that does not exist is left out: the article can still be opened. */
export async function listStatusMoves(db: Connection, articleId: string): Promise<Article['statusMoves']> {
  const rows = await db.all('SELECT status, at FROM status_move WHERE article_id = ? ORDER BY rowid', [
    articleId,
  ]);
  return rows.flatMap((row) => {
    const status = articleStatusSchema.safeParse(row['status']);
    return status.success ? [{ status: status.data, at: String(row['at']) }] : [];
  });
}

export async function insertStatusMove(
  db: Connection,
  articleId: string,
  { status, at }: Article['statusMoves'][number],
): Promise<void> {
  await db.run('INSERT INTO status_move (article_id, status, at) VALUES (?, ?, ?)', [articleId, status, at]);
}
