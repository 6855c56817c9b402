import { type Speaker, speakerSchema } from '../../core/model/library';
import type { Connection } from '../db/database';
import { marks, readRow } from '../db/rows';

/** Unknown ids are left out. */
export async function findSpeakers(db: Connection, ids: string[]): Promise<Speaker[]> {
  if (ids.length === 0) return [];
  const rows = await db.all(`SELECT * FROM speaker WHERE id IN (${marks(ids)})`, ids);
  return rows.map((row) => readRow(speakerSchema, row));
}
