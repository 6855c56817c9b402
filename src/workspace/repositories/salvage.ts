import type { SalvageReport } from '../../core/model/salvage';
import type { Connection, Row } from '../db/database';
import { number, placeholders } from '../db/rows';

/** Tables whose rows follow from others, and the counter of changes. */
const derived = new Set([
  'search',
  'search_row',
  'search_text',
  'search_strong',
  'block_use',
  'article_use',
  'post_address',
  'post_link',
  'archive_tag',
  'change',
]);
/** Read block by block, and order by order, by `workspace/salvage`. */
const ownWay = new Set(['block', 'revision']);

export interface Table {
  name: string;
  columns: string[];
  /** Its rows have no number, and belong to articles. */
  isOfArticles: boolean;
}

/** The tables to copy, parents before their children. */
export async function tablesToCopy(db: Connection): Promise<Table[]> {
  const found = await db.all(
    `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`,
  );
  const tables = [];
  for (const row of found) {
    const name = String(row['name']);
    if (derived.has(name) || ownWay.has(name) || name.startsWith('search_')) continue;
    const columns = await columnsOf(db, name);
    tables.push({ name, columns, isOfArticles: row['wr'] === 1 && columns.includes('article_id') });
  }
  const first = ['speaker', 'source', 'article', 'quote'];
  const rank = ({ name }: Table) => (first.indexOf(name) + first.length + 1) % (first.length + 1);
  return tables.sort((a, b) => rank(a) - rank(b));
}

export async function columnsOf(db: Connection, table: string): Promise<string[]> {
  const found = await db.all('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0', [table]);
  return found.map((row) => String(row['name']));
}

/** Empties the tables that a new workspace has rows in, which are copied with the others. */
export async function emptyTables(db: Connection, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) await db.run(`DELETE FROM ${name}`);
}

export interface Read {
  rows: Row[];
  /** Places at which rows could not be read. */
  gaps: number;
}

const mostRows = 256;
/** Rows that are tried one by one beyond damage, before larger steps are taken. */
const mostSteps = 5000;

/** All rows of a table that can still be read, by their number. */
export async function readRows(db: Connection, table: string, columns: string[]): Promise<Read> {
  const sql = `SELECT rowid AS "#", ${columns.join(', ')} FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ?`;
  const rows: Row[] = [];
  const last = await lastNumber(db, table);
  let gaps = 0;
  let size = mostRows;
  let steps = 0;
  for (let from = 0; from <= last; ) {
    const page = await db.all(sql, [from, size]).catch(() => null);
    if (page !== null) {
      if (steps > 0) gaps += 1;
      steps = 0;
      for (const row of page) rows.push(row);
      if (page.length < size) break;
      from = number(page.at(-1)?.['#']);
      size = Math.min(mostRows, size * 4);
    } else if (size > 1) size = Math.max(1, size >> 2);
    else {
      steps += 1;
      if (steps > mostSteps) return { rows, gaps: gaps + 1 };
      from += steps > 200 ? 16 : 1;
    }
  }
  return { rows: rows.map(({ '#': _, ...row }) => row), gaps: gaps + (steps > 0 ? 1 : 0) };
}

/** The highest row number; a guess when it cannot be read. */
async function lastNumber(db: Connection, table: string): Promise<number> {
  const row = await db
    .get(`SELECT rowid AS "#" FROM ${table} ORDER BY rowid DESC LIMIT 1`)
    .catch(() => ({ '#': 100_000 }));
  return number(row?.['#']);
}

/** The rows of one article in a table without row numbers. */
export async function readRowsOf(db: Connection, { name, columns }: Table, articleId: string): Promise<Read> {
  const rows = await db
    .all(`SELECT ${columns.join(', ')} FROM ${name} WHERE article_id = ?`, [articleId])
    .catch(() => null);
  return { rows: rows ?? [], gaps: rows === null ? 1 : 0 };
}

/** A block's JSON by its address; null when it is not there or cannot be read. */
export async function readBlockJson(db: Connection, articleId: string, hash: string): Promise<string | null> {
  const row = await db
    .get('SELECT json FROM block WHERE article_id = ? AND sha256 = ?', [articleId, hash])
    .catch(() => undefined);
  return row ? String(row['json']) : null;
}

/** Adds a row as it was read; returns whether the database took it. */
export async function putRow(db: Connection, table: string, row: Row): Promise<boolean> {
  const columns = Object.keys(row);
  const values = Object.values(row);
  return db.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${placeholders(values)})`, values).then(
    () => true,
    () => false,
  );
}

/** Gives an article the blocks that could be read. */
export async function putOrder(
  db: Connection,
  articleId: string,
  order: string[],
  words: number,
): Promise<void> {
  await db.run('UPDATE article SET block_order = ?, words = ?, stale = 1 WHERE id = ?', [
    JSON.stringify(order),
    words,
    articleId,
  ]);
}

/** Removes pointers to records that could not be read, and rows of articles that could not be. */
export async function dropDangling(db: Connection, tables: readonly Table[]): Promise<void> {
  const pointers = [
    ['quote', 'speaker_id', 'speaker'],
    ['quote', 'source_id', 'source'],
    ['source', 'merged_into', 'source'],
    ['transcript', 'recording', 'asset', 'sha256'],
  ];
  for (const [table, column, parent, key = 'id'] of pointers)
    await db.run(
      `UPDATE ${table} SET ${column} = NULL WHERE ${column} NOT IN (SELECT ${key} FROM ${parent})`,
    );
  await db.run('DELETE FROM snapshot WHERE source_id NOT IN (SELECT id FROM source)');
  await db.run('DELETE FROM transcript WHERE source_id NOT IN (SELECT id FROM source)');
  await db.run('DELETE FROM verification WHERE quote_id NOT IN (SELECT id FROM quote)');
  for (const { name, columns } of tables) {
    if (columns.includes('article_id'))
      await db.run(`DELETE FROM ${name} WHERE article_id NOT IN (SELECT id FROM article)`);
  }
}

export async function countSaved(db: Connection): Promise<SalvageReport['counts']> {
  const count = async (table: string) =>
    number((await db.get(`SELECT count(*) AS count FROM ${table}`))?.['count']);
  return {
    articles: await count('article'),
    revisions: await count('revision'),
    quotes: await count('quote'),
    sources: await count('source'),
    speakers: await count('speaker'),
  };
}

/** Every article with what tells whether its text is the same as in another database. */
export async function listTexts(db: Connection) {
  const rows = await db.all('SELECT id, headline, words, block_order FROM article WHERE deleted_at IS NULL');
  return rows.map((row) => ({
    id: String(row['id']),
    headline: String(row['headline']),
    words: number(row['words']),
    order: String(row['block_order']),
  }));
}
