import type { Connection, Row } from '../db/database';
import { sha256 } from '../db/rows';
import { textOf } from './archiveText';
import { toQuote } from './quoteRows';
import { readOrder } from './revisionOrder';
import { listRevisions } from './revisions';
import { isSnapshotWhole } from './snapshots';
import { sourceColumns, toSource } from './sourceRows';
import { isTranscriptWhole } from './transcripts';

/** What SQLite finds wrong with its file: pages, indexes, the full-text index and references. */
export async function fileDamage(db: Connection): Promise<string[]> {
  const found = await db.all('PRAGMA integrity_check');
  const lines = found.map((row) => String(row['integrity_check'])).filter((line) => line !== 'ok');
  const loose = await db.all('PRAGMA foreign_key_check');
  return [...lines, ...loose.map((row) => `${row['table']} → ${row['parent']}`)];
}

/** Reads a table in parts, so that a large one is never in memory as a whole. */
async function* rowsOf(db: Connection, sql: string, key: string): AsyncGenerator<Row> {
  for (let last = ''; ; ) {
    const rows = await db.all(`${sql} WHERE ${key} > ? ORDER BY ${key} LIMIT 200`, [last]);
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = String(end['id']);
  }
}

/** Headlines of articles of which a block is not what was saved, or is not there; in the text or in a revision. */
export async function damagedTexts(db: Connection): Promise<string[]> {
  const found: string[] = [];
  for await (const article of rowsOf(db, 'SELECT a.id, a.headline FROM article a', 'a.id')) {
    const rows = await db.all('SELECT sha256, json FROM block WHERE article_id = ?', [article['id'] ?? '']);
    const whole = new Set(
      rows.filter((row) => sha256(String(row['json'])) === row['sha256']).map((row) => row['sha256']),
    );
    const named = await db.all(
      `SELECT DISTINCT value FROM article, json_each(block_order) WHERE article.id = $id
       UNION SELECT value FROM revision, json_each(revision.block_order) WHERE article_id = $id`,
      { $id: article['id'] ?? '' },
    );
    const isDamaged =
      named.some((row) => !whole.has(row['value'] ?? '')) ||
      !(await hasWholeOrders(db, String(article['id'])));
    if (isDamaged) found.push(String(article['headline']));
  }
  return found;
}

/** Whether the order of blocks of each revision is as it was saved. */
async function hasWholeOrders(db: Connection, articleId: string): Promise<boolean> {
  try {
    for (const revision of await listRevisions(db, articleId)) await readOrder(db, revision);
    return true;
  } catch {
    return false;
  }
}

/** Titles of archive posts whose text cannot be read. */
export async function damagedPosts(db: Connection): Promise<string[]> {
  const found: string[] = [];
  for await (const row of rowsOf(db, 'SELECT p.id, p.title, p.text, p.packed FROM archive_post p', 'p.id'))
    if (!reads(textOf)(row)) found.push(String(row['title']));
  return found;
}

/** Ids of records that are not what was saved. */
export async function damagedRecords(
  db: Connection,
  kind: 'source' | 'quote' | 'snapshot' | 'transcript',
): Promise<string[]> {
  const found: string[] = [];
  for await (const row of rowsOf(db, selects[kind].sql, selects[kind].key))
    if (!selects[kind].isWhole(row)) found.push(String(row['id']));
  return found;
}

const reads = (read: (row: Row) => unknown) => (row: Row) => {
  try {
    read(row);
    return true;
  } catch {
    return false;
  }
};

const selects = {
  source: { sql: `SELECT ${sourceColumns} FROM source s`, key: 's.id', isWhole: reads(toSource) },
  quote: { sql: 'SELECT q.* FROM quote q', key: 'q.id', isWhole: reads(toQuote) },
  snapshot: {
    sql: 'SELECT p.source_id AS id, p.text, p.html, p.sha256 FROM snapshot p',
    key: 'p.source_id',
    isWhole: isSnapshotWhole,
  },
  transcript: {
    sql: 'SELECT p.source_id AS id, p.file_sha256, p.turns, p.sha256 FROM transcript p',
    key: 'p.source_id',
    isWhole: isTranscriptWhole,
  },
};
