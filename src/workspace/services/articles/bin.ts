import type { Connection, Database } from '../../db/database';
import { deleteArticles } from '../../repositories/articles';
import { findBinnedBefore, findLastChange } from '../../repositories/bin';
import { unindexRecord } from '../../repositories/searchIndex';

/** Days that deleted articles stay in the bin. */
const binDays = 30;

/** Deletes what was in the bin for too long, counted up to the last change and not up to now: a clock that is ahead deletes nothing. */
export async function purgeBin(db: Database): Promise<void> {
  const last = await findLastChange(db);
  if (last === null) return;
  const until = Math.min(Date.now(), Date.parse(last));
  const before = new Date(until - binDays * 86_400_000).toISOString();
  const ids = await findBinnedBefore(db, before);
  if (ids.length > 0) await db.transaction((connection) => deleteForever(connection, ids));
}

export async function deleteForever(db: Connection, ids: string[]): Promise<void> {
  for (const id of ids) await unindexRecord(db, 'article', id);
  await deleteArticles(db, ids);
}
