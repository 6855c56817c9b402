import type { SearchHit } from '../../core/model/searchHit';
import type { Connection } from '../db/database';
import { number } from '../db/rows';

type Kind = SearchHit['kind'];

/** Replaces a record's row in the full-text index. */
export async function indexRecord(
  db: Connection,
  kind: Kind,
  id: string,
  title: string,
  body: string,
): Promise<void> {
  await unindexRecord(db, kind, id);
  await db.run('INSERT INTO search (kind, id, title, body) VALUES (?, ?, ?, ?)', [kind, id, title, body]);
  await db.run('INSERT INTO search_row (kind, id, rowid_) VALUES (?, ?, last_insert_rowid())', [kind, id]);
}

/** Adds rows of records that are not in the index; the number of statements does not grow with the records. */
export async function indexNewRecords(
  db: Connection,
  kind: Kind,
  records: { id: string; title: string; body: string }[],
): Promise<void> {
  const last = await db.get('SELECT rowid FROM search ORDER BY rowid DESC LIMIT 1');
  const rows = { $kind: kind, $first: number(last?.['rowid']) + 1, $records: JSON.stringify(records) };
  await db.run(
    `INSERT INTO search (rowid, kind, id, title, body)
     SELECT $first + key, $kind, value ->> 'id', value ->> 'title', value ->> 'body' FROM json_each($records)`,
    rows,
  );
  await db.run(
    `INSERT INTO search_row (kind, id, rowid_)
     SELECT $kind, value ->> 'id', $first + key FROM json_each($records)`,
    rows,
  );
}

export async function unindexRecords(db: Connection, kind: Kind, ids: string[]): Promise<void> {
  const rows = 'FROM search_row WHERE kind = $kind AND id IN (SELECT value FROM json_each($ids))';
  const values = { $kind: kind, $ids: JSON.stringify(ids) };
  await db.run(`DELETE FROM search WHERE rowid IN (SELECT rowid_ ${rows})`, values);
  await db.run(`DELETE ${rows}`, values);
}

export async function unindexRecord(db: Connection, kind: Kind, id: string): Promise<void> {
  const row = await db.get('SELECT rowid_ FROM search_row WHERE kind = ? AND id = ?', [kind, id]);
  if (!row) return;
  await db.run('DELETE FROM search WHERE rowid = ?', [number(row['rowid_'])]);
  await db.run('DELETE FROM search_row WHERE kind = ? AND id = ?', [kind, id]);
}

/** What the index holds of a record; null when it is not in the index. */
export async function findSearchRow(
  db: Connection,
  kind: Kind,
  id: string,
): Promise<{ title: string; body: string } | null> {
  const row = await db.get(
    'SELECT title, body FROM search WHERE rowid = (SELECT rowid_ FROM search_row WHERE kind = ? AND id = ?)',
    [kind, id],
  );
  return row ? { title: String(row['title']), body: String(row['body']) } : null;
}
