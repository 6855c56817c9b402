import { StetError } from '../../../core/model/errors';
import type { Connection, Database } from '../../db/database';
import { now } from '../../db/rows';
import { deleteArticles } from '../../repositories/articles';
import { ageBin, findBinnedBefore, putIntoBin } from '../../repositories/bin';
import { tick } from '../../repositories/clock';
import { unindexRecord } from '../../repositories/searchIndex';

/** Days that deleted articles stay in the bin. */
const binDays = 30;

/**
 * Deletes what was in the bin for too long by the time that passed for this workspace: a wrong date deletes nothing. A
 * disk that takes nothing more keeps it for another day.
 */
export async function purgeBin(db: Database): Promise<void> {
  try {
    await purge(db);
  } catch (error) {
    if (!(error instanceof StetError && (error.code === 'disk-full' || error.code === 'io'))) throw error;
  }
}

async function purge(db: Database): Promise<void> {
  const looked = await db.transaction(
    async (connection) => {
      const elapsed = await tick(connection);
      await ageBin(connection, elapsed);
      return elapsed;
    },
    { isCounted: false },
  );
  const ids = await findBinnedBefore(db, looked - binDays * 86_400_000);
  if (ids.length > 0) await db.transaction((connection) => deleteForever(connection, ids));
}

export const bin = (db: Database, ids: string[]): Promise<void> =>
  db.transaction(async (connection) => putIntoBin(connection, ids, now(), await tick(connection)));

export async function deleteForever(db: Connection, ids: string[]): Promise<void> {
  for (const id of ids) await unindexRecord(db, 'article', id);
  await deleteArticles(db, ids);
}
