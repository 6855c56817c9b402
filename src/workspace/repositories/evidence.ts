import {
  type EvidenceCounts,
  noRecords,
  type QuoteEvidence,
  quoteEvidenceSchema,
} from '../../core/model/evidence';
import type { Connection, Row } from '../db/database';
import { number, placeholders, readRow } from '../db/rows';

/** SQL: the hash of the page of source `s`, which is its own or the newest of those merged into it. */
export const pageOfSource = `(SELECT n.sha256 FROM snapshot n
  WHERE n.source_id = s.id OR n.source_id IN (SELECT id FROM source WHERE merged_into = s.id)
  ORDER BY n.source_id = s.id DESC, n.taken_at DESC LIMIT 1)`;

/** SQL: the hash of the transcript of source `s`, found in the same way. */
const transcriptOfSource = `(SELECT n.sha256 FROM transcript n
  WHERE n.source_id = s.id OR n.source_id IN (SELECT id FROM source WHERE merged_into = s.id)
  ORDER BY n.source_id = s.id DESC, n.taken_at DESC LIMIT 1)`;

/** SQL: what changed since the verification `v` of quote `r` with source `s`; null while it counts. */
const lapse = `CASE
  WHEN v.quote_sha256 <> r.sha256 THEN 'words'
  WHEN v.speaker_id IS NOT r.speaker_id OR v.date_said IS NOT r.date_said THEN 'speaker'
  WHEN v.source_id IS NOT r.source_id THEN 'source'
  WHEN v.source_sha256 <> s.sha256 THEN 'entry'
  WHEN v.snapshot_sha256 IS NOT ${pageOfSource} THEN 'page'
  WHEN v.transcript_sha256 IS NOT ${transcriptOfSource} THEN 'transcript' END`;

const joined = `quote r LEFT JOIN source s ON s.id = r.source_id LEFT JOIN verification v ON v.quote_id = r.id`;

/** SQL: the evidence of each quote of `joined`. */
const evidence = `CASE WHEN r.source_id IS NULL THEN 'recorded'
  WHEN v.quote_id IS NULL OR (${lapse}) IS NOT NULL THEN 'sourced' ELSE 'verified' END`;

/** SQL that gives the evidence of a quote by its id: `evidenceOf('q.id')`. */
export const evidenceOf = (id: string): string => `(SELECT ${evidence} FROM ${joined} WHERE r.id = ${id})`;

export async function findEvidence(db: Connection, ids: string[]): Promise<Map<string, QuoteEvidence>> {
  if (ids.length === 0) return new Map();
  const rows = await db.all(
    `SELECT r.id, ${evidence} AS evidence, v.method, v.checked_by, v.at, v.said_at, ${lapse} AS lapse
       FROM ${joined} WHERE r.id IN (${placeholders(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [String(row['id']), toEvidence(row)]));
}

const toEvidence = ({ evidence, method, checked_by, at, said_at, lapse }: Row): QuoteEvidence =>
  readRow(quoteEvidenceSchema, {
    evidence,
    verification: method === null ? null : { method, checkedBy: checked_by, at, saidAt: said_at, lapse },
  });

/** How many quotes of each article have each evidence; an article without quotes is left out. */
export async function countEvidence(
  db: Connection,
  articleIds: string[],
): Promise<Map<string, EvidenceCounts>> {
  if (articleIds.length === 0) return new Map();
  const rows = await db.all(
    `SELECT u.article_id AS id, ${evidence} AS evidence, count(*) AS count
       FROM ${joined} JOIN article_use u ON u.target = r.id
      WHERE u.kind = 'quote' AND u.article_id IN (${placeholders(articleIds)}) GROUP BY 1, 2`,
    articleIds,
  );
  const counts = new Map<string, EvidenceCounts>();
  for (const row of rows) {
    const { evidence } = readRow(quoteEvidenceSchema.pick({ evidence: true }), { evidence: row['evidence'] });
    const id = String(row['id']);
    const of = counts.get(id) ?? noRecords;
    counts.set(id, { ...of, [evidence]: number(row['count']) });
  }
  return counts;
}

/** A quote and its source as they are now. */
export interface Compared {
  quoteId: string;
  text: string;
  quoteSha256: string;
  speakerId: string | null;
  dateSaid: string | null;
  sourceId: string;
  sourceUrl: string;
  sourceSha256: string;
  snapshotSha256: string | null;
  transcriptSha256: string | null;
}

const compared = `r.id AS quote_id, r.text, r.sha256 AS quote_sha256, r.speaker_id, r.date_said, r.source_id,
  s.url, s.sha256 AS source_sha256, ${pageOfSource} AS snapshot_sha256, ${transcriptOfSource} AS transcript_sha256`;

const text = (value: unknown): string | null => (value === null ? null : String(value));

const toCompared = (row: Row): Compared => ({
  quoteId: String(row['quote_id']),
  text: String(row['text']),
  quoteSha256: String(row['quote_sha256']),
  speakerId: text(row['speaker_id']),
  dateSaid: text(row['date_said']),
  sourceId: String(row['source_id']),
  sourceUrl: String(row['url']),
  sourceSha256: String(row['source_sha256']),
  snapshotSha256: text(row['snapshot_sha256']),
  transcriptSha256: text(row['transcript_sha256']),
});

/** The addresses at which this workspace's own articles are published. */
export async function listOwnAddresses(db: Connection): Promise<string[]> {
  const rows = await db.all("SELECT canonical_url FROM article WHERE canonical_url <> ''");
  return rows.map((row) => String(row['canonical_url']));
}

/** Null when there is no such quote, or it has no source. */
export async function findCompared(db: Connection, quoteId: string): Promise<Compared | null> {
  const row = await db.get(`SELECT ${compared} FROM ${joined} WHERE r.id = ? AND s.id IS NOT NULL`, [
    quoteId,
  ]);
  return row ? toCompared(row) : null;
}

/** In the order of their sources: quotes that are not verified, of those given or of a source, whose source has a page or a transcript to search. */
export async function listToSearch(
  db: Connection,
  of: { quotes: string[] } | { source: string },
): Promise<Compared[]> {
  const [which, values] =
    'source' in of ? ['r.source_id = ?', [of.source]] : [`r.id IN (${placeholders(of.quotes)})`, of.quotes];
  const rows = await db.all(
    `SELECT ${compared} FROM ${joined}
      WHERE ${which} AND (${evidence}) = 'sourced' AND coalesce(${pageOfSource}, ${transcriptOfSource}) IS NOT NULL
      ORDER BY r.source_id`,
    values,
  );
  return rows.map(toCompared);
}

export interface NewVerification {
  method: 'snapshot' | 'transcript' | 'by-hand';
  checkedBy: string;
  at: string;
  /** Milliseconds at which the words are said in a transcript. */
  saidAt?: number;
}

/** In place of the verification it had. */
export async function writeVerification(
  db: Connection,
  of: Compared,
  { method, checkedBy, at, saidAt }: NewVerification,
): Promise<void> {
  await db.run(
    `INSERT OR REPLACE INTO verification (quote_id, method, checked_by, at, quote_sha256, speaker_id, date_said,
       source_id, source_sha256, snapshot_sha256, transcript_sha256, said_at)
     SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM quote WHERE id = ?)`,
    [
      ...[of.quoteId, method, checkedBy, at, of.quoteSha256, of.speakerId, of.dateSaid],
      ...[of.sourceId, of.sourceSha256, of.snapshotSha256, of.transcriptSha256, saidAt ?? null, of.quoteId],
    ],
  );
}

export async function deleteVerification(db: Connection, quoteId: string): Promise<void> {
  await db.run('DELETE FROM verification WHERE quote_id = ?', [quoteId]);
}
