import type { Connection } from '../db/database';
import { placeholders } from '../db/rows';

/** Puts articles into the bin, or takes them out of it (null). */
export async function setDeleted(db: Connection, ids: string[], at: string | null): Promise<void> {
  await db.run(`UPDATE article SET deleted_at = ? WHERE id IN (${placeholders(ids)})`, [at, ...ids]);
}

export async function findBinnedBefore(db: Connection, instant: string): Promise<string[]> {
  const rows = await db.all('SELECT id FROM article WHERE deleted_at < ?', [instant]);
  return rows.map((row) => String(row['id']));
}

/** When an article was last changed; null when there is none. */
export async function findLastChange(db: Connection): Promise<string | null> {
  const at = (await db.get('SELECT max(updated_at) AS at FROM article'))?.['at'];
  return typeof at === 'string' ? at : null;
}
