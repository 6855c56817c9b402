import { StetError } from '../../core/model/errors';
import { newId } from '../../core/model/newId';
import type { Id } from '../../core/model/primitives';
import type { Connection } from '../db/database';
import { now } from '../db/rows';
import { t } from './messages';

export type MergeKind = 'source' | 'speaker';

/** Stores what undoes a merge; returns its id. `others` counts the records that went into the survivor. */
export async function insertMerge(
  db: Connection,
  kind: MergeKind,
  survivorId: Id,
  before: { others: number },
): Promise<Id> {
  const id = newId();
  await db.run('INSERT INTO merge (id, kind, survivor_id, at, before) VALUES (?, ?, ?, ?, ?)', [
    id,
    kind,
    survivorId,
    now(),
    JSON.stringify(before),
  ]);
  return id;
}

/** The merges into a record that can be undone, the newest first. */
export async function listMerges(
  db: Connection,
  kind: MergeKind,
  survivorId: Id,
): Promise<{ id: Id; at: string; count: number }[]> {
  const rows = await db.all(
    `SELECT id, at, before ->> 'others' AS count FROM merge WHERE kind = ? AND survivor_id = ? ORDER BY id DESC`,
    [kind, survivorId],
  );
  return rows.map((row) => ({
    id: String(row['id']),
    at: String(row['at']),
    count: Number(row['count']),
  }));
}

/** Removes a merge in order to undo it; throws `conflict` when a later merge builds on it. */
export async function takeMerge(
  db: Connection,
  kind: MergeKind,
  id: Id,
): Promise<{ survivorId: Id; before: unknown }> {
  const row = await db.get('SELECT survivor_id, before FROM merge WHERE id = ? AND kind = ?', [id, kind]);
  if (!row) throw new StetError('not-found', t.message('merge.undone'));
  const survivorId = String(row['survivor_id']);
  const [newest] = await listMerges(db, kind, survivorId);
  const isThere = {
    source: 'SELECT 1 FROM source WHERE id = ? AND merged_into IS NULL',
    speaker: 'SELECT 1 FROM speaker WHERE id = ?',
  };
  if (newest?.id !== id || !(await db.get(isThere[kind], [survivorId]))) {
    throw new StetError('conflict', t.message(`merge.later.${kind}`));
  }
  await db.run('DELETE FROM merge WHERE id = ?', [id]);
  return { survivorId, before: JSON.parse(String(row['before'])) };
}

/** When their survivor is deleted, merges cannot be undone any more. */
export async function deleteMergesInto(db: Connection, survivorId: Id): Promise<void> {
  await db.run('DELETE FROM merge WHERE survivor_id = ?', [survivorId]);
}
