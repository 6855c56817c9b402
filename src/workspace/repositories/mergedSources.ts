import { assertChanged, type Connection } from '../db/database';
import { placeholders } from '../db/rows';
import { t } from './messages';
import { unindexRecord } from './searchIndex';
import { survivorOf } from './sources';

/** Which source a merged one pointed to; null when it was not merged yet. */
export interface MergedInto {
  id: string;
  into: string | null;
}

/** Under which ids texts may cite a source: its own, and those of sources merged into it. */
export async function listCitedIds(db: Connection, id: string): Promise<string[]> {
  const survivor = await survivorOf(db, id);
  const rows = await db.all('SELECT id FROM source WHERE id = ? OR merged_into = ?', [survivor, survivor]);
  return rows.map((row) => String(row['id']));
}

/** Points these sources, and those merged into them, to the survivor; returns where they pointed. */
export async function mergeInto(db: Connection, ids: string[], survivorId: string): Promise<MergedInto[]> {
  const which = `id IN (${placeholders(ids)}) OR merged_into IN (${placeholders(ids)})`;
  const rows = await db.all(`SELECT id, merged_into FROM source WHERE ${which}`, [...ids, ...ids]);
  await db.run(`UPDATE source SET merged_into = ? WHERE ${which}`, [survivorId, ...ids, ...ids]);
  for (const id of ids) await unindexRecord(db, 'source', id);
  return rows.map((row) => ({
    id: String(row['id']),
    into: row['merged_into'] === null ? null : String(row['merged_into']),
  }));
}

export async function pointBack(db: Connection, { id, into }: MergedInto): Promise<void> {
  const changes = await db.run('UPDATE source SET merged_into = ? WHERE id = ?', [into, id]);
  assertChanged(changes, t.message('gone.source'));
}
