import {
  type ChosenTable,
  type CopiedTable,
  chosenTables,
  type DifferingRecord,
} from '../../core/model/copy';
import type { Connection } from '../db/database';

/**
 * Rows of another database of the same format, attached as `theirs`. Each table is either one of records, which have a
 * key of their own, or belongs to an article, or is left alone.
 */
const recordKeys: Record<CopiedTable, string> = {
  speaker: 'id',
  source: 'id',
  snapshot: 'source_id',
  quote: 'id',
  verification: 'quote_id',
  snippet: 'id',
  template: 'id',
  asset: 'sha256',
  transcript: 'source_id',
  archive_site: 'id',
  archive_post: 'id',
};
/** Their content is derived, or tells of one database alone. */
export const leftAlone = [
  'setting',
  'change',
  'search',
  'search_row',
  'search_text',
  'search_strong',
  'post_address',
  'post_link',
  'archive_tag',
  'merge',
  'clock',
  'source_import',
  'exported_file',
  'correction',
  'cited_statement',
];

/** Columns that must differ between two records; a record that comes in gets another value where its own is taken. */
const unique: Record<string, string> = { source: 'citation_key', article: 'slug' };

export const attach = (file: string) => `ATTACH '${file.replaceAll("'", "''")}' AS theirs`;
export const detach = 'DETACH theirs';

/** The keys of records and articles that only the other database has. */
export async function onlyTheirs(db: Connection, table: CopiedTable | 'article'): Promise<string[]> {
  const key = table === 'article' ? 'id' : recordKeys[table];
  const rows = await db.all(
    `SELECT ${key} AS key FROM theirs.${table} WHERE ${key} NOT IN (SELECT ${key} FROM main.${table})`,
  );
  return rows.map(({ key: value }) => String(value));
}

export async function articlesOfBoth(db: Connection): Promise<string[]> {
  const rows = await db.all('SELECT id FROM main.article WHERE id IN (SELECT id FROM theirs.article)');
  return rows.map(({ id }) => String(id));
}

/** What a record is called where it is listed. */
const names: Record<ChosenTable, string> = {
  source: "csl ->> '$.title'",
  quote: 'text',
  speaker: 'name',
  snippet: 'name',
  template: 'name',
};

/** The records that both have and that differ in more than their times. */
export async function differingRecords(db: Connection): Promise<DifferingRecord[]> {
  const found: DifferingRecord[] = [];
  for (const table of chosenTables) {
    const columns = (await columnsOf(db, table)).filter((column) => !column.endsWith('_at')).join(', ');
    const rows = await db.all(
      `SELECT mine.id, mine.${names[table]} AS name, mine.updated_at AS mine, other.updated_at AS theirs
         FROM (SELECT ${columns} FROM theirs.${table} EXCEPT SELECT ${columns} FROM main.${table}) AS differs
         JOIN main.${table} AS mine USING (id) JOIN theirs.${table} AS other USING (id)`,
    );
    for (const { id, name, mine, theirs } of rows)
      found.push({
        table,
        id: String(id),
        name: String(name),
        mine: String(mine),
        theirs: String(theirs),
      });
  }
  return found;
}

/** Makes records of both what they are in the other database; a name that another record has here stays its own. */
export async function takeRecords(db: Connection, table: ChosenTable, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const columns = (await columnsOf(db, table)).filter((column) => column !== 'id');
  const value = (column: string) =>
    unique[table] === column
      ? `CASE WHEN EXISTS (SELECT 1 FROM main.${table} AS o WHERE o.${column} = t.${column} AND o.id <> t.id)
              THEN m.${column} ELSE t.${column} END`
      : `t.${column}`;
  await db.run(
    `UPDATE main.${table} AS m SET ${columns.map((column) => `${column} = ${value(column)}`).join(', ')}
       FROM theirs.${table} AS t WHERE t.id = m.id AND m.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
}

/** Adds rows by their keys; one that clashes with a row of another key is left out. */
export async function bringRecords(db: Connection, table: CopiedTable, keys: string[]): Promise<void> {
  if (keys.length > 0) await copyRows(db, table, recordKeys[table], keys);
}

/** Adds whole articles with everything that belongs to them. */
export async function bringArticles(db: Connection, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await copyRows(db, 'article', 'id', ids);
  for (const table of await tablesOfArticles(db)) await copyRows(db, table, 'article_id', ids);
  await db.run('UPDATE article SET stale = 1 WHERE id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(ids),
  ]);
}

export async function tablesOfArticles(db: Connection): Promise<string[]> {
  const rows = await db.all(
    `SELECT name FROM sqlite_schema AS t WHERE type = 'table'
        AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'article_id') ORDER BY name`,
  );
  return rows.map(({ name }) => String(name));
}

/** Rows may come in any order. */
export const deferReferences = 'PRAGMA defer_foreign_keys = ON';

async function copyRows(db: Connection, table: string, key: string, keys: string[]): Promise<void> {
  const columns = await columnsOf(db, table);
  const values = columns.map((column) => (unique[table] === column ? free(table, column) : `t.${column}`));
  await db.run(
    `INSERT OR IGNORE INTO main.${table} (${columns.join(', ')})
     SELECT ${values.join(', ')} FROM theirs.${table} AS t WHERE t.${key} IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(keys)],
  );
}

/** Ids are random, so their first characters make a name free. */
const free = (table: string, column: string): string =>
  `CASE WHEN t.${column} IN (SELECT ${column} FROM main.${table}) THEN t.${column} || '-' || substr(t.id, 1, 8) ELSE t.${column} END`;

async function columnsOf(db: Connection, table: string): Promise<string[]> {
  const rows = await db.all('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0', [table]);
  return rows.map(({ name }) => String(name));
}
