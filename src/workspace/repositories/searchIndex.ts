import type { SearchHit } from '../../core/model/searchHit';
import { spaced } from '../../core/search/spaced';
import { strongWords } from '../../core/search/strongWords';
import type { Connection } from '../db/database';
import { number } from '../db/rows';
import { type SearchText, textsAt } from './searchTexts';

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
  await indexNewRecords(db, kind, [{ id, title, body }]);
}

/** Adds rows of records that are not in the index; the number of statements does not grow with the records. */
export async function indexNewRecords(
  db: Connection,
  kind: Kind,
  records: { id: string; title: string; body: string }[],
): Promise<void> {
  const last = await db.get('SELECT rowid FROM search ORDER BY rowid DESC LIMIT 1');
  const first = number(last?.['rowid']) + 1;
  const values = {
    $first: first,
    $records: JSON.stringify(
      records.map(({ id, title, body }) => ({
        id,
        title: spaced(title),
        body: spaced(body),
        strong: strongWords(title, body),
      })),
    ),
  };
  await db.run(
    `INSERT INTO search (rowid, title, body)
     SELECT $first + key, value ->> 'title', value ->> 'body' FROM json_each($records)`,
    values,
  );
  // Those of archive posts are read from their records.
  if (kind !== 'archive')
    await db.run(
      `INSERT INTO search_text (rowid_, title, body)
       SELECT $first + key, value ->> 'title', value ->> 'body' FROM json_each($records)`,
      { $first: first, $records: JSON.stringify(records) },
    );
  await db.run(
    `INSERT INTO search_strong (rowid, words) SELECT -($first + key), value ->> 'strong' FROM json_each($records)`,
    values,
  );
  await db.run(
    `INSERT INTO search_row (kind, id, rowid_, form)
     SELECT $kind, value ->> 'id', $first + key, 1 FROM json_each($records)`,
    { ...values, $kind: kind },
  );
}

export async function unindexRecords(db: Connection, kind: Kind, ids: string[]): Promise<void> {
  const rows = 'FROM search_row WHERE kind = $kind AND id IN (SELECT value FROM json_each($ids))';
  const values = { $kind: kind, $ids: JSON.stringify(ids) };
  await db.run(`DELETE FROM search WHERE rowid IN (SELECT rowid_ ${rows})`, values);
  await db.run(`DELETE FROM search_strong WHERE rowid IN (SELECT -rowid_ ${rows})`, values);
  if (kind !== 'archive')
    await db.run(`DELETE FROM search_text WHERE rowid_ IN (SELECT rowid_ ${rows})`, values);
  await db.run(`DELETE ${rows}`, values);
}

export async function unindexRecord(db: Connection, kind: Kind, id: string): Promise<void> {
  const row = await db.get('SELECT rowid_ FROM search_row WHERE kind = ? AND id = ?', [kind, id]);
  if (row) await unindexRecords(db, kind, [id]);
}

/** What the index was made from for a record; null when it is not in the index. */
export async function findSearchText(db: Connection, kind: Kind, id: string): Promise<SearchText | null> {
  const row = await db.get('SELECT rowid_ FROM search_row WHERE kind = ? AND id = ?', [kind, id]);
  if (!row) return null;
  const at = number(row['rowid_']);
  return (await textsAt(db, [at])).get(at) ?? null;
}

/** How many rows are of an older form, or written by a trigger; it does not count beyond `most`. */
export async function countOldSearchRows(db: Connection, most: number): Promise<number> {
  const row = await db.get(
    'SELECT count(*) AS count FROM (SELECT 1 FROM search_row WHERE form = 0 LIMIT ?)',
    [most],
  );
  return number(row?.['count']);
}

/** Brings some rows of an older form, or that a trigger wrote, to the form of today; returns how many. */
export async function renewSearchRows(db: Connection, limit: number): Promise<number> {
  const rows = await db.all('SELECT rowid_ FROM search_row WHERE form = 0 ORDER BY rowid_ LIMIT ?', [limit]);
  const places = rows.map((row) => number(row['rowid_']));
  for (const [at, { title, body }] of await textsAt(db, places)) {
    // A trigger writes a text as it is.
    if (spaced(title + body) !== title + body) {
      await db.run('UPDATE search SET title = ?, body = ? WHERE rowid = ?', [
        spaced(title),
        spaced(body),
        at,
      ]);
    }
    await db.run('INSERT OR REPLACE INTO search_strong (rowid, words) VALUES (?, ?)', [
      -at,
      strongWords(title, body),
    ]);
  }
  const renewed = JSON.stringify(places);
  await db.run(
    'UPDATE search_row SET form = 1 WHERE rowid_ IN (SELECT value FROM json_each(?)) AND form = 0',
    [renewed],
  );
  return rows.length;
}
