import { z } from 'zod';
import { StetError } from '../../core/model/errors';
import { newId } from '../../core/model/primitives';
import { type Quote, type QuoteFields, quoteFieldsSchema, quoteSchema } from '../../core/model/quote';
import { assertChanged, type Connection, type Database, type Row } from '../db/database';
import { marks, now, number, readRow, sha256 } from '../db/rows';
import { hiddenSpeakers } from '../repositories/hiddenSpeakers';
import { indexRecord, matchQuery, unindexRecord } from '../repositories/search';
import { findSources } from '../repositories/sources';
import { findSpeakers } from '../repositories/speakers';
import { listUses, markUsersStale, usesColumn } from '../repositories/uses';
import { releaseUses } from './articles/releaseUses';

interface QuoteFilter {
  text: string;
  limit: number;
  offset: number;
  sort: 'updated' | 'name' | 'uses';
  speakerId?: string | undefined;
  sourceId?: string | undefined;
  articleId?: string | undefined;
  unused?: boolean | undefined;
}

export type Quotes = ReturnType<typeof quoteService>;

export function quoteService(db: Database) {
  return {
    list: (filter: QuoteFilter) => listQuotes(db, filter),
    getMany: (ids: string[]) => findQuotes(db, ids),
    create: (fields: QuoteFields) => db.transaction((connection) => addQuote(connection, fields)),
    update: (id: string, change: Partial<QuoteFields>) =>
      db.transaction((connection) => updateQuote(connection, id, change)),
    delete: (id: string, detach: boolean) =>
      db.transaction(async (connection) => {
        await releaseUses(connection, 'quote', id, detach);
        await unindexRecord(connection, 'quote', id);
        assertChanged(await connection.run('DELETE FROM quote WHERE id = ?', [id]), 'This quote');
      }),
    uses: (id: string) => listUses(db, 'quote', id),
  };
}

/** What the record's integrity stands on. */
const proofOf = (quote: QuoteFields): string =>
  sha256(
    JSON.stringify([
      quote.text,
      quote.language,
      quote.contextBefore,
      quote.contextAfter,
      quote.translation,
      quote.translator,
    ]),
  );

function toQuote(row: Row): Quote {
  const quote = readRow(quoteSchema, row);
  if (proofOf(quote) !== row['sha256']) {
    // Without its words: they may be those of a confidential source.
    throw new StetError(
      'corrupt',
      `A quote is not what was saved: the file was damaged on disk (${quote.id}). Restore a backup.`,
    );
  }
  return quote;
}

async function listQuotes(db: Connection, filter: QuoteFilter) {
  const conditions: string[] = ['1'];
  const values: string[] = [];
  const where = (condition: string, ...given: string[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  const query = matchQuery(filter.text);
  if (query) where("q.id IN (SELECT id FROM search WHERE search MATCH ? AND kind = 'quote')", query);
  if (filter.speakerId) where('q.speaker_id = ?', filter.speakerId);
  if (filter.sourceId) where('q.source_id = ?', filter.sourceId);
  if (filter.articleId) {
    where(
      "q.id IN (SELECT target FROM article_use WHERE kind = 'quote' AND article_id = ?)",
      filter.articleId,
    );
  }
  if (filter.unused) where(`${usesColumn('quote', 'q.id')} = 0`);
  const orders = {
    updated: 'q.updated_at DESC',
    name: '(SELECT name FROM speaker WHERE id = q.speaker_id) COLLATE NOCASE NULLS LAST, q.text',
    uses: `${usesColumn('quote', 'q.id')} DESC`,
  };
  const clause = conditions.join(' AND ');
  const rows = await db.all(
    `SELECT q.id FROM quote q WHERE ${clause} ORDER BY ${orders[filter.sort]}, q.id DESC LIMIT ? OFFSET ?`,
    [...values, filter.limit, filter.offset],
  );
  const total = await db.get(`SELECT count(*) AS count FROM quote q WHERE ${clause}`, values);
  return {
    items: await findQuotes(
      db,
      rows.map((row) => String(row['id'])),
    ),
    total: number(total?.['count']),
  };
}

/** With their speakers and sources, in the order of `ids`; unknown ids are left out. */
export async function findQuotes(db: Connection, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await db.all(
    `SELECT q.*, ${usesColumn('quote', 'q.id')} AS uses FROM quote q WHERE q.id IN (${marks(ids)})`,
    ids,
  );
  const quotes = rows.map((row) => ({ ...toQuote(row), uses: number(row['uses']) }));
  const present = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const speakers = await findSpeakers(db, present(quotes.map((quote) => quote.speakerId)));
  const hidden = await hiddenSpeakers(db, quotes);
  const sources = await findSources(db, present(quotes.map((quote) => quote.sourceId)));
  const byId = new Map(
    quotes.map((quote) => [
      quote.id,
      {
        ...quote,
        speaker: speakers.find(({ id }) => id === quote.speakerId) ?? null,
        source: sources.find(({ id }) => id === quote.sourceId) ?? null,
        knownThrough: (quote.sourceId ? null : hidden.get(quote.speakerId ?? '')) ?? null,
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function findQuote(db: Connection, id: string): Promise<Quote> {
  const row = await db.get('SELECT * FROM quote WHERE id = ?', [id]);
  if (!row) throw new StetError('not-found', 'This quote is not there any more.');
  return toQuote(row);
}

const columns = [
  'text',
  'language',
  'speaker_id',
  'source_id',
  'locator_label',
  'locator',
  'date_said',
  'context_before',
  'context_after',
  'translation',
  'translator',
  'verified_on',
  'note',
] as const;

const camelName = (column: string) =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const valuesOf = (fields: QuoteFields): (string | null)[] => {
  const record = z.record(z.string(), z.string().nullable()).parse(fields);
  return columns.map((column) => record[camelName(column)] ?? null);
};

async function addQuote(db: Connection, fields: QuoteFields): Promise<Quote> {
  const id = newId();
  const at = now();
  await db.run(
    `INSERT INTO quote (id, ${columns.join(', ')}, sha256, created_at, updated_at) VALUES (?, ${marks(columns)}, ?, ?, ?)`,
    [id, ...valuesOf(fields), proofOf(fields), at, at],
  );
  await reindex(db, id, fields);
  return findQuote(db, id);
}

async function updateQuote(db: Connection, id: string, change: Partial<QuoteFields>): Promise<Quote> {
  const before = await findQuote(db, id);
  const fields = quoteFieldsSchema.parse({ ...before, ...change });
  const assignments = columns.map((column) => `${column} = ?`).join(', ');
  const changes = await db.run(`UPDATE quote SET ${assignments}, sha256 = ?, updated_at = ? WHERE id = ?`, [
    ...valuesOf(fields),
    proofOf(fields),
    now(),
    id,
  ]);
  assertChanged(changes, 'This quote');
  await reindex(db, id, fields);
  if (fields.text !== before.text) await markUsersStale(db, 'quote', id);
  return findQuote(db, id);
}

/** A quote is found by its words and by who said them, whatever they are called. */
async function reindex(db: Connection, id: string, fields: QuoteFields): Promise<void> {
  const [speaker] = fields.speakerId ? await findSpeakers(db, [fields.speakerId]) : [];
  const body = [
    fields.contextBefore,
    fields.text,
    fields.contextAfter,
    fields.translation,
    speaker?.name,
    ...(speaker?.aliases ?? []),
    fields.note,
  ];
  await indexRecord(db, 'quote', id, fields.text, body.filter(Boolean).join('\n'));
}

/** After a speaker got other names. */
export async function reindexQuotesOf(db: Connection, speakerId: string): Promise<void> {
  const rows = await db.all('SELECT * FROM quote WHERE speaker_id = ?', [speakerId]);
  for (const row of rows) {
    const quote = toQuote(row);
    await reindex(db, quote.id, quote);
  }
}
