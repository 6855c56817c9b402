import { StetError } from '../../core/model/errors';
import { type SnapshotInfo, snapshotInfoSchema } from '../../core/model/snapshot';
import type { PageContent } from '../../core/pages/snapshot/index';
import type { Connection, Row } from '../db/database';
import { placeholders, readRow, sha256 } from '../db/rows';
import { t } from './messages';
import { survivorOf } from './sources';

export interface StoredPage extends PageContent {
  /** Empty when it is not known. */
  url: string;
  takenAt: string;
}

/** A source and those merged into it. */
const ofOneWork = 'SELECT id FROM source WHERE id = ? OR merged_into = ?';

/** Stores a source's page, in place of the page it had. */
export async function storeSnapshot(db: Connection, sourceId: string, page: StoredPage): Promise<void> {
  await db.run(
    'INSERT OR REPLACE INTO snapshot (source_id, url, taken_at, text, html, sha256) VALUES (?, ?, ?, ?, ?, ?)',
    [await survivorOf(db, sourceId), page.url, page.takenAt, page.text, page.html, proofOf(page)],
  );
}

/** Of the source and of those merged into it. */
export async function deleteSnapshots(db: Connection, sourceId: string): Promise<void> {
  const id = await survivorOf(db, sourceId);
  await db.run(`DELETE FROM snapshot WHERE source_id IN (${ofOneWork})`, [id, id]);
}

/** Null when the source has no page. */
export async function findSnapshotInfo(db: Connection, sourceId: string): Promise<SnapshotInfo | null> {
  const row = await find(db, sourceId, 'url, taken_at, sha256, length(text) AS length');
  return row ? readRow(snapshotInfoSchema, row) : null;
}

/** Those of the sources of which a page or a transcript is kept, also one of a source merged into them. */
export async function findWithPage(db: Connection, sourceIds: string[]): Promise<Set<string>> {
  if (sourceIds.length === 0) return new Set();
  const rows = await db.all(
    `SELECT asked.id FROM source asked WHERE asked.id IN (${placeholders(sourceIds)}) AND EXISTS (
       SELECT 1 FROM (SELECT source_id FROM snapshot UNION SELECT source_id FROM transcript) n JOIN source s ON s.id = n.source_id
        WHERE coalesce(s.merged_into, s.id) = coalesce(asked.merged_into, asked.id))`,
    sourceIds,
  );
  return new Set(rows.map((row) => String(row['id'])));
}

export async function readSnapshot(db: Connection, sourceId: string): Promise<PageContent> {
  const row = await find(db, sourceId, 'text, html, sha256');
  if (!row) throw new StetError('not-found', t.message('noPage'));
  const content = { text: String(row['text']), html: String(row['html']) };
  if (proofOf(content) !== row['sha256']) {
    throw new StetError('corrupt', t.message('damaged.page'));
  }
  return content;
}

/** The source's own page, or the newest page of those merged into it. */
async function find(db: Connection, sourceId: string, columns: string): Promise<Row | undefined> {
  const id = await survivorOf(db, sourceId);
  return db.get(
    `SELECT ${columns} FROM snapshot WHERE source_id IN (${ofOneWork}) ORDER BY source_id = ? DESC, taken_at DESC LIMIT 1`,
    [id, id, id],
  );
}

/** Compared when the page is read, so that damage on disk is noticed. */
export const proofOf = ({ text, html }: PageContent): string => sha256(JSON.stringify([text, html]));

/** Whether a row has the page that was stored. */
export const isSnapshotWhole = (row: Row): boolean =>
  proofOf({ text: String(row['text']), html: String(row['html']) }) === row['sha256'];
