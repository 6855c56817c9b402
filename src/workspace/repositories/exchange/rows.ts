import type { Connection, Row } from '../../db/database';
import { number, placeholders } from '../../db/rows';
import { packedColumns, textOf } from '../archiveText';
import type { Table } from './tables';

const pageSize = 200;

export async function countRows(db: Connection, table: Table): Promise<number> {
  return number((await db.get(`SELECT count(*) AS count FROM ${table.name}`))?.['count']);
}

/** All rows in the order of their key, some at a time. */
export async function* readRows(db: Connection, table: Table): AsyncGenerator<Row[]> {
  const key = table.key.join(', ');
  const packed = table.name === 'archive_post' ? ['packed'] : [];
  let after: Row[string][] = [];
  for (;;) {
    const where = after.length > 0 ? `WHERE (${key}) > (${placeholders(after)})` : '';
    const rows = await db.all(
      `SELECT ${[...new Set([...table.key, ...table.columns, ...packed])].join(', ')} FROM ${table.name} ${where}
        ORDER BY ${key} LIMIT ${pageSize}`,
      after,
    );
    const last = rows.at(-1);
    if (!last) return;
    yield table.name === 'archive_post' ? rows.map(unpacked) : rows;
    after = table.key.map((column) => last[column] ?? null);
  }
}

const unpacked = ({ packed = null, ...row }: Row): Row => ({ ...row, text: textOf({ ...row, packed }) });

/** Inserts a row with the columns that it has; the others get their defaults. */
export async function insertRow(db: Connection, table: Table, row: Row): Promise<void> {
  const whole: Row = { ...table.derived };
  for (const column of table.columns) if (column in row) whole[column] = row[column] ?? null;
  if (table.name === 'archive_post') Object.assign(whole, packedColumns(String(whole['text'])));
  const columns = Object.keys(whole);
  await db.run(
    `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${placeholders(columns)})`,
    Object.values(whole),
  );
}
