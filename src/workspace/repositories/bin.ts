import type { Connection } from '../db/database';
import { placeholders } from '../db/rows';

/** Puts articles into the bin. `elapsed` is the workspace's elapsed time; `at` is shown. */
export async function putIntoBin(db: Connection, ids: string[], at: string, elapsed: number): Promise<void> {
  await db.run(`UPDATE article SET deleted_at = ?, binned_elapsed = ? WHERE id IN (${placeholders(ids)})`, [
    at,
    elapsed,
    ...ids,
  ]);
}

export async function takeFromBin(db: Connection, ids: string[]): Promise<void> {
  await db.run(
    `UPDATE article SET deleted_at = NULL, binned_elapsed = NULL WHERE id IN (${placeholders(ids)})`,
    ids,
  );
}

/** Starts the age of articles whose age is not known, or would begin in the future. */
export async function ageBin(db: Connection, elapsed: number): Promise<void> {
  await db.run(
    `UPDATE article SET binned_elapsed = $elapsed
      WHERE deleted_at IS NOT NULL AND (binned_elapsed IS NULL OR binned_elapsed > $elapsed)`,
    { $elapsed: elapsed },
  );
}

/** Articles that went into the bin before this elapsed time. */
export async function findBinnedBefore(db: Connection, elapsed: number): Promise<string[]> {
  const rows = await db.all('SELECT id FROM article WHERE deleted_at IS NOT NULL AND binned_elapsed < ?', [
    elapsed,
  ]);
  return rows.map((row) => String(row['id']));
}
