import type { SearchHit } from '../../core/model/searchHit';
import { searchHitSchema, searchKinds } from '../../core/model/searchHit';
import type { Connection } from '../db/database';
import { marks, number } from '../db/rows';

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

/** Rows of records that have none yet, in two statements however many they are. */
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

/**
 * A user's words as an FTS5 query: every word must occur, the last one may be unfinished.
 * Words are quoted, so nothing the user types is read as FTS5 syntax; null: no word in it.
 */
export function matchQuery(text: string): string | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu);
  if (!words) return null;
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
}

/** Ranking reads every hit, so only the newest ones are ranked. */
const rankedAtMost = 2000;

export async function search(
  db: Connection,
  text: string,
  kinds: Kind[],
  limit: number,
): Promise<SearchHit[]> {
  const query = matchQuery(text);
  if (query === null || kinds.length === 0) return [];
  const all = searchKinds.every((kind) => kinds.includes(kind));
  // Which kind it is stands in the row, not in the index: asked only where it matters.
  const wanted = all ? [] : kinds;
  const hits = `search MATCH ?${all ? '' : ` AND kind IN (${marks(wanted)})`}`;
  // A range of rows costs one pass through the index; a list of them would cost one pass each.
  const rows = await db.all(
    `SELECT kind, id, title, snippet(search, 3, char(2), char(3), ' … ', 24) AS snippet,
            bm25(search, 0, 0, 6, 1) AS score
       FROM search
      WHERE ${hits}
        AND rowid >= coalesce((SELECT rowid FROM search WHERE ${hits}
                                ORDER BY rowid DESC LIMIT 1 OFFSET ${rankedAtMost - 1}), 0)
      ORDER BY score LIMIT ?`,
    [query, ...wanted, query, ...wanted, limit],
  );
  return rows.map((row) => searchHitSchema.parse({ ...row, score: -number(row['score']) }));
}
