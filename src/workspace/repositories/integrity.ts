import type { Connection } from '../db/database';
import { sha256 } from '../db/rows';

/** Whether SQLite finds the database sound and every block still has its SHA-256. */
export async function isUndamaged(db: Connection): Promise<boolean> {
  const check = await db.get('PRAGMA integrity_check');
  if (check?.['integrity_check'] !== 'ok') return false;
  for (let last = ['', '']; ; ) {
    const rows = await db.all(
      'SELECT article_id, sha256, json FROM block WHERE (article_id, sha256) > (?, ?) ORDER BY article_id, sha256 LIMIT 500',
      last,
    );
    if (rows.some((row) => sha256(String(row['json'])) !== row['sha256'])) return false;
    const end = rows.at(-1);
    if (!end) return true;
    last = [String(end['article_id']), String(end['sha256'])];
  }
}
