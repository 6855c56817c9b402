import { type EvidenceFilter, noEvidence } from '../../core/model/evidence';
import { matchQuery } from '../../core/search/match';
import type { Connection } from '../db/database';
import { number, placeholders } from '../db/rows';
import { evidenceOf, findEvidence } from './evidence';
import { hiddenSpeakers } from './hiddenSpeakers';
import { toQuote } from './quoteRows';
import { foundIds } from './searchWords';
import { findSources } from './sources';
import { findSpeakers } from './speakers';
import { usesColumn } from './uses';

export interface QuoteFilter {
  text: string;
  limit: number;
  offset: number;
  sort: 'updated' | 'name' | 'uses';
  speakerId?: string | undefined;
  sourceId?: string | undefined;
  articleId?: string | undefined;
  unused?: boolean | undefined;
  evidence?: Exclude<EvidenceFilter, 'drifted'> | undefined;
  /** Only these. */
  among?: string[] | undefined;
}

export async function listQuotes(db: Connection, filter: QuoteFilter) {
  const conditions: string[] = ['1'];
  const values: string[] = [];
  const where = (condition: string, ...bound: string[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  const query = matchQuery(filter.text);
  if (query) where(`q.id IN (${foundIds('quote', '?')})`, query);
  if (filter.speakerId) where('q.speaker_id = ?', filter.speakerId);
  if (filter.sourceId) where('q.source_id = ?', filter.sourceId);
  if (filter.articleId) {
    where(
      "q.id IN (SELECT target FROM article_use WHERE kind = 'quote' AND article_id = ?)",
      filter.articleId,
    );
  }
  if (filter.evidence === 'unverified') where(`${evidenceOf('q.id')} <> 'verified'`);
  else if (filter.evidence) where(`${evidenceOf('q.id')} = ?`, filter.evidence);
  if (filter.among) where('q.id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.among));
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
    `SELECT q.*, ${usesColumn('quote', 'q.id')} AS uses FROM quote q WHERE q.id IN (${placeholders(ids)})`,
    ids,
  );
  const quotes = rows.map((row) => ({ ...toQuote(row), uses: number(row['uses']) }));
  const present = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const speakers = await findSpeakers(db, present(quotes.map((quote) => quote.speakerId)));
  const hidden = await hiddenSpeakers(db, quotes);
  const sources = await findSources(db, present(quotes.map((quote) => quote.sourceId)));
  const evidence = await findEvidence(db, ids);
  const byId = new Map(
    quotes.map((quote) => [
      quote.id,
      {
        ...quote,
        ...(evidence.get(quote.id) ?? noEvidence),
        speaker: speakers.find(({ id }) => id === quote.speakerId) ?? null,
        source: sources.find(({ id }) => id === quote.sourceId) ?? null,
        knownThrough: (quote.sourceId ? null : hidden.get(quote.speakerId ?? '')) ?? null,
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
