import { citationsOf, quoteIdsOf, snippetsOf } from '../../../core/document/find';
import type { Body } from '../../../core/document/nodes';
import type { Connection, Row } from '../../db/database';
import { freeKey, insertCopy, missingRows } from '../../repositories/copying';
import { indexQuote } from '../../repositories/quoteIndex';
import { findQuote } from '../../repositories/quotes';
import { indexSource } from '../../repositories/sourceIndex';
import { findSource } from '../../repositories/sources';

const idsIn = (rows: Row[], column: string): string[] =>
  rows.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));

/** Copies sources that are not there, after those that they were merged into; those that are there stay as they are. */
export async function bringSources(from: Connection, to: Connection, ids: string[]): Promise<number> {
  const rows = await missingRows(from, to, 'source', ids);
  const survivors = idsIn(rows, 'merged_into');
  if (survivors.length > 0) await bringSources(from, to, survivors);
  for (const row of rows) {
    const key = await freeKey(to, String(row['citation_key']));
    await insertCopy(to, 'source', { ...row, citation_key: key });
    const id = String(row['id']);
    if (row['merged_into'] === null) await indexSource(to, id, await findSource(to, id));
  }
  return rows.length;
}

/** Copies quotes that are not there, with their speakers and sources. */
export async function bringQuotes(from: Connection, to: Connection, ids: string[]): Promise<number> {
  const rows = await missingRows(from, to, 'quote', ids);
  await bringSources(from, to, idsIn(rows, 'source_id'));
  for (const row of await missingRows(from, to, 'speaker', idsIn(rows, 'speaker_id')))
    await insertCopy(to, 'speaker', row);
  for (const row of rows) {
    await insertCopy(to, 'quote', row);
    const id = String(row['id']);
    await indexQuote(to, id, await findQuote(to, id));
  }
  return rows.length;
}

/** Copies every record that a text uses and that is not there. */
export async function bringRecordsOf(from: Connection, to: Connection, body: Body): Promise<void> {
  const sources = body.flatMap((block) => citationsOf(block).flatMap(({ items }) => items));
  await bringSources(
    from,
    to,
    sources.map(({ sourceId }) => sourceId),
  );
  await bringQuotes(from, to, body.flatMap(quoteIdsOf));
  for (const row of await missingRows(from, to, 'snippet', body.flatMap(snippetsOf)))
    await insertCopy(to, 'snippet', row);
}
