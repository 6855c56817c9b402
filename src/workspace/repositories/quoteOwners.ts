import { z } from 'zod';
import type { Id } from '../../core/model/primitives';
import type { Connection } from '../db/database';
import { number, placeholders } from '../db/rows';
import type { MergeKind } from './merges';

const column = { source: 'source_id', speaker: 'speaker_id' };

/** The source or speaker that each of these quotes pointed to. */
export const quoteOwnersSchema = z.array(z.object({ id: z.string(), owner: z.string() }));
type QuoteOwners = z.infer<typeof quoteOwnersSchema>;

/** Points the quotes of some sources or speakers to another one; returns where they pointed. */
export async function moveQuotes(db: Connection, kind: MergeKind, from: Id[], to: Id): Promise<QuoteOwners> {
  const owner = column[kind];
  const rows = await db.all(
    `SELECT id, ${owner} AS owner FROM quote WHERE ${owner} IN (${placeholders(from)})`,
    from,
  );
  await db.run(`UPDATE quote SET ${owner} = ? WHERE ${owner} IN (${placeholders(from)})`, [to, ...from]);
  return rows.map((row) => ({ id: String(row['id']), owner: String(row['owner']) }));
}

/** Points them back; quotes that point elsewhere by now stay there. */
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

/** Leaves the quotes of a source or a speaker without one. */
export async function detachQuotes(db: Connection, kind: MergeKind, id: Id): Promise<void> {
  const owner = column[kind];
  await db.run(`UPDATE quote SET ${owner} = NULL WHERE ${owner} = ?`, [id]);
}

export async function countQuotesOf(db: Connection, kind: MergeKind, id: Id): Promise<number> {
  const row = await db.get(`SELECT count(*) AS count FROM quote WHERE ${column[kind]} = ?`, [id]);
  return number(row?.['count']);
}

/** The words of some quotes of a source or a speaker. */
export async function listWordsOf(db: Connection, kind: MergeKind, id: Id, limit: number): Promise<string[]> {
  const rows = await db.all(`SELECT text FROM quote WHERE ${column[kind]} = ? LIMIT ?`, [id, limit]);
  return rows.map((row) => String(row['text']));
}
