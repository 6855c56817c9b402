import type { Connection, Database } from '../db/database';
import { number } from '../db/rows';

interface Changes {
  /** Grows with each change; 0 in a workspace in which nothing was changed yet. */
  counter: number;
  /** The counter when the last backup was made. */
  backedUp: number | null;
}

export async function readChanges(db: Connection): Promise<Changes> {
  const row = await db.get('SELECT counter, backed_up FROM change');
  const backedUp = row?.['backed_up'] ?? null;
  return { counter: number(row?.['counter']), backedUp: backedUp === null ? null : number(backedUp) };
}

export const noteBackup = (db: Database, counter: number): Promise<unknown> =>
  db.transaction((connection) => connection.run('UPDATE change SET backed_up = ?', [counter]), {
    isCounted: false,
  });

/** The counter; null in a database of a format that had none. */
export async function findCounter(db: Connection): Promise<number | null> {
  const has = await db.get("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'change'");
  return has ? (await readChanges(db)).counter : null;
}
