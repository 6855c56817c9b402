import { StetError } from '../../core/model/errors';
import type { Quote } from '../../core/model/quote';
import type { QuoteWords } from '../../core/quotes/drift/quote';
import { assertChanged, type Connection } from '../db/database';
import { now, placeholders } from '../db/rows';
import { deleteCorrections } from './corrections';
import { t } from './messages';
import { indexQuote } from './quoteIndex';
import { columns, proofOf, type StoredFields, toQuote, valuesOf } from './quoteRows';
import { unindexRecord } from './searchIndex';

export async function findQuote(db: Connection, id: string): Promise<Quote> {
  const row = await db.get('SELECT * FROM quote WHERE id = ?', [id]);
  if (!row) throw new StetError('not-found', t.message('gone.quote'));
  return toQuote(row);
}

async function listQuotesOf(db: Connection, speakerId: string): Promise<Quote[]> {
  const rows = await db.all('SELECT * FROM quote WHERE speaker_id = ?', [speakerId]);
  return rows.map(toQuote);
}

/** After a speaker got other names. */
export async function reindexQuotesOf(db: Connection, speakerId: string): Promise<void> {
  for (const quote of await listQuotesOf(db, speakerId)) await indexQuote(db, quote.id, quote);
}

/** What quotations are compared with, by the quotes' ids; unknown ids are left out. */
export async function findQuoteWords(db: Connection, ids: string[]): Promise<Map<string, QuoteWords>> {
  if (ids.length === 0) return new Map();
  const rows = await db.all(
    `SELECT id, text, language, translation FROM quote WHERE id IN (${placeholders(ids)})`,
    ids,
  );
  return new Map(
    rows.map(({ id, text, language, translation }) => [
      String(id),
      { text: String(text), language: String(language), translation: String(translation) },
    ]),
  );
}

export async function insertQuote(
  db: Connection,
  { id, createdAt, updatedAt, ...fields }: Quote & StoredFields,
): Promise<void> {
  await db.run(
    `INSERT INTO quote (id, ${columns.join(', ')}, sha256, created_at, updated_at) VALUES (?, ${placeholders(columns)}, ?, ?, ?)`,
    [id, ...valuesOf(fields), proofOf(fields), createdAt, updatedAt],
  );
  await indexQuote(db, id, fields);
}

export async function writeQuote(db: Connection, id: string, fields: StoredFields): Promise<void> {
  const assignments = columns.map((column) => `${column} = ?`).join(', ');
  const changes = await db.run(`UPDATE quote SET ${assignments}, sha256 = ?, updated_at = ? WHERE id = ?`, [
    ...valuesOf(fields),
    proofOf(fields),
    now(),
    id,
  ]);
  assertChanged(changes, t.message('gone.quote'));
  await indexQuote(db, id, fields);
}

export async function deleteQuote(db: Connection, id: string): Promise<void> {
  await unindexRecord(db, 'quote', id);
  await deleteCorrections(db, 'quote', id);
  assertChanged(await db.run('DELETE FROM quote WHERE id = ?', [id]), t.message('gone.quote'));
}
