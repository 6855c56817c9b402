import { z } from 'zod';
import { StetError } from '../../core/model/errors';
import { type Id, newId } from '../../core/model/primitives';
import type { Connection } from '../db/database';
import { marks, now } from '../db/rows';

export type MergeKind = 'source' | 'speaker';

const column = { source: 'source_id', speaker: 'speaker_id' };

/** Which record each of these quotes pointed to. */
export const quoteOwnersSchema = z.array(z.object({ id: z.string(), owner: z.string() }));
type QuoteOwners = z.infer<typeof quoteOwnersSchema>;

/** Points the quotes of some records to another; answers where they pointed. */
export async function moveQuotes(db: Connection, kind: MergeKind, from: Id[], to: Id): Promise<QuoteOwners> {
  const owner = column[kind];
  const rows = await db.all(
    `SELECT id, ${owner} AS owner FROM quote WHERE ${owner} IN (${marks(from)})`,
    from,
  );
  await db.run(`UPDATE quote SET ${owner} = ? WHERE ${owner} IN (${marks(from)})`, [to, ...from]);
  return rows.map((row) => ({ id: String(row['id']), owner: String(row['owner']) }));
}

/** Points them back; those that point elsewhere by now stay there. */
export async function moveQuotesBack(
  db: Connection,
  kind: MergeKind,
  quotes: QuoteOwners,
  from: Id,
): Promise<void> {
  const owner = column[kind];
  for (const quote of quotes) {
    await db.run(`UPDATE quote SET ${owner} = ? WHERE id = ? AND ${owner} = ?`, [
      quote.owner,
      quote.id,
      from,
    ]);
  }
}

/** Keeps what undoes a merge; answers its id. `others`: how many records are gone into the survivor. */
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

/** Merges into a record that can be undone, the newest first. */
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

/** Takes a merge out, to undo it; throws `conflict` where a later one stands on it. */
export async function takeMerge(
  db: Connection,
  kind: MergeKind,
  id: Id,
): Promise<{ survivorId: Id; before: unknown }> {
  const row = await db.get('SELECT survivor_id, before FROM merge WHERE id = ? AND kind = ?', [id, kind]);
  if (!row) throw new StetError('not-found', 'This merge has been undone already.');
  const survivorId = String(row['survivor_id']);
  const [newest] = await listMerges(db, kind, survivorId);
  const isThere = {
    source: 'SELECT 1 FROM source WHERE id = ? AND merged_into IS NULL',
    speaker: 'SELECT 1 FROM speaker WHERE id = ?',
  };
  if (newest?.id !== id || !(await db.get(isThere[kind], [survivorId]))) {
    throw new StetError('conflict', `This ${kind} was merged again since: undo the later merge first.`);
  }
  await db.run('DELETE FROM merge WHERE id = ?', [id]);
  return { survivorId, before: JSON.parse(String(row['before'])) };
}
