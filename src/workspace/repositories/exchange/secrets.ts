import { isOffRecord } from '../../../core/model/terms';
import type { Connection } from '../../db/database';
import { findQuotes } from '../quoteList';

/** The ids of everything that an export without confidential sources leaves out. */
export interface Secrets {
  sources: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
  quotes: ReadonlySet<string>;
  /** Those of them that are off the record: their words are left out of articles too. */
  offRecord: ReadonlySet<string>;
  /** Merges and imports that could be undone. */
  merges: ReadonlySet<string>;
  imports: ReadonlySet<string>;
  /** By their SHA-256. */
  recordings: ReadonlySet<string>;
}

/** Sources that must not be named, and those that are one work with them. */
const secretSources = `SELECT id FROM source WHERE coalesce(merged_into, id) IN
  (SELECT coalesce(merged_into, id) FROM source WHERE withheld = 1)`;

/** Speakers who are known only through such sources and quotes. */
const secretSpeakers = `SELECT speaker_id AS id FROM quote
  WHERE speaker_id IS NOT NULL AND (source_id IS NOT NULL OR terms <> 'on-record')
  GROUP BY speaker_id HAVING min(terms <> 'on-record' OR source_id IN (${secretSources})) = 1`;

export async function findSecrets(db: Connection): Promise<Secrets> {
  const ids = async (sql: string) => new Set((await db.all(sql)).map((row) => String(row['id'])));
  return {
    sources: await ids(secretSources),
    speakers: await ids(secretSpeakers),
    quotes: await ids(
      `SELECT id FROM quote WHERE terms <> 'on-record' OR source_id IN (${secretSources}) OR speaker_id IN (${secretSpeakers})`,
    ),
    offRecord: await findOffRecord(db),
    merges: await ids(
      `SELECT m.id FROM merge m JOIN (${secretSources} UNION ${secretSpeakers}) secret
         ON m.survivor_id = secret.id OR instr(m.before, secret.id) > 0`,
    ),
    recordings: await ids(
      `SELECT recording AS id FROM transcript WHERE recording IS NOT NULL
        GROUP BY recording HAVING min(source_id IN (${secretSources})) = 1`,
    ),
    imports: await ids(
      `SELECT i.id FROM source_import i JOIN (${secretSources}) secret ON instr(i.done, secret.id) > 0`,
    ),
  };
}

/** By the question that an export asks of each quote, also where its source is only guessed from its speaker. */
async function findOffRecord(db: Connection): Promise<Set<string>> {
  const rows = await db.all(
    `SELECT q.id FROM quote q LEFT JOIN source o ON o.id = q.source_id
       LEFT JOIN source s ON s.id = coalesce(o.merged_into, o.id)
      WHERE 'off-record' IN (q.terms, s.terms) OR (q.source_id IS NULL AND q.speaker_id IS NOT NULL)`,
  );
  const asked = rows.map((row) => String(row['id']));
  const found = new Set<string>();
  for (let from = 0; from < asked.length; from += atOnce) {
    for (const quote of await findQuotes(db, asked.slice(from, from + atOnce)))
      if (isOffRecord(quote, quote.source ?? quote.knownThrough)) found.add(quote.id);
  }
  return found;
}

const atOnce = 1_000;

/** Blocks that cite one of these sources (`3 May, p. 4` beside a citation can tell who it is), or use one of these quotes. */
export async function blocksTelling(
  db: Connection,
  { sources, offRecord }: Pick<Secrets, 'sources' | 'offRecord'>,
): Promise<{ articleId: string; sha256: string; json: string }[]> {
  const rows = await db.all(
    `SELECT DISTINCT b.article_id, b.sha256, b.json FROM block_use u
       JOIN block b ON b.article_id = u.article_id AND b.sha256 = u.sha256
      WHERE (u.kind = 'source' AND u.target IN (SELECT value FROM json_each(?)))
         OR (u.kind = 'quote' AND u.target IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify([...sources]), JSON.stringify([...offRecord])],
  );
  return rows.map((row) => ({
    articleId: String(row['article_id']),
    sha256: String(row['sha256']),
    json: String(row['json']),
  }));
}
