import { type Usage, usageSchema } from '../../core/model/usage';
import type { Connection } from '../db/database';
import { placeholders, readRow } from '../db/rows';
import type { Use } from './blocks';

/** Live articles that use a record, the most recently changed first. */
export async function listUses(db: Connection, kind: Use['kind'], target: string): Promise<Usage[]> {
  const rows = await db.all(
    `SELECT a.id AS article_id, a.headline, u.count, iif(u.kind = 'quote', u.count, 0) AS quotes
       FROM article_use u JOIN article a ON a.id = u.article_id
      WHERE u.kind = ? AND u.target = ? AND a.deleted_at IS NULL
      ORDER BY a.updated_at DESC`,
    [kind, target],
  );
  return rows.map((row) => readRow(usageSchema, row));
}

/** Live articles that use a quote of this speaker, the most recently changed first. */
export async function listUsesOfSpeaker(db: Connection, speakerId: string): Promise<Usage[]> {
  const rows = await db.all(
    `SELECT a.id AS article_id, a.headline, sum(u.count) AS count, sum(u.count) AS quotes
       FROM quote q CROSS JOIN article_use u CROSS JOIN article a
      WHERE q.speaker_id = ? AND u.kind = 'quote' AND u.target = q.id AND a.id = u.article_id AND a.deleted_at IS NULL GROUP BY a.id ORDER BY a.updated_at DESC`,
    [speakerId],
  );
  return rows.map((row) => readRow(usageSchema, row));
}

/** Live articles that cite one of these sources or use a quote of it, the most recently changed first. */
export async function listUsesOfSources(db: Connection, sourceIds: string[]): Promise<Usage[]> {
  const rows = await db.all(
    `SELECT a.id AS article_id, a.headline, sum(used.count) AS count, sum(used.quotes) AS quotes
       FROM (SELECT article_id, count, 0 AS quotes FROM article_use
              WHERE kind = 'source' AND target IN (${placeholders(sourceIds)})
             UNION ALL
             SELECT u.article_id, u.count, u.count FROM quote q CROSS JOIN article_use u
              WHERE q.source_id IN (${placeholders(sourceIds)}) AND u.kind = 'quote' AND u.target = q.id) used
       JOIN article a ON a.id = used.article_id
      WHERE a.deleted_at IS NULL GROUP BY a.id ORDER BY a.updated_at DESC`,
    [...sourceIds, ...sourceIds],
  );
  return rows.map((row) => readRow(usageSchema, row));
}

/** SQL that counts the articles that use a record, without those in the bin: `usesColumn('quote', 'q.id')`. */
export const usesColumn = (kind: Use['kind'], id: string): string =>
  `(SELECT count(*) FROM article_use u JOIN article a ON a.id = u.article_id
     WHERE u.kind = '${kind}' AND u.target = ${id} AND a.deleted_at IS NULL)`;

/** Marks the articles whose count of drifted quotations must be made again. */
export async function markUsersStale(db: Connection, kind: Use['kind'], target: string): Promise<void> {
  await db.run(
    'UPDATE article SET stale = 1 WHERE id IN (SELECT article_id FROM article_use WHERE kind = ? AND target = ?)',
    [kind, target],
  );
}

/** Every article that uses it, including those in the bin. */
export async function usersOf(db: Connection, kind: Use['kind'], target: string): Promise<string[]> {
  const rows = await db.all('SELECT article_id FROM article_use WHERE kind = ? AND target = ?', [
    kind,
    target,
  ]);
  return rows.map((row) => String(row['article_id']));
}
