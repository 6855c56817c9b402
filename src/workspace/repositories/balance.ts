import type { BalanceScope } from '../../core/model/balance';
import type { Connection } from '../db/database';

/** Live articles of a scope: id and headline. One that was never published is in no period. */
export async function listArticlesIn(
  db: Connection,
  { articleId, section, from, to }: BalanceScope,
): Promise<{ id: string; headline: string }[]> {
  const day = "substr(coalesce(nullif(publish_at, ''), published_at), 1, 10)";
  const conditions = ['deleted_at IS NULL'];
  const values: string[] = [];
  const where = (condition: string, value: string | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  where('id = ?', articleId);
  where('section = ?', section);
  where(`${day} >= ?`, from);
  // A month or a year means all its days.
  where(`${day} <= ? || '-99'`, to);
  const rows = await db.all(
    `SELECT id, headline FROM article WHERE ${conditions.join(' AND ')} ORDER BY id`,
    values,
  );
  return rows.map((row) => ({ id: String(row['id']), headline: String(row['headline']) }));
}
