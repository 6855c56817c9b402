import type { Connection, Row } from '../../db/database';
import { number, placeholders } from '../../db/rows';
import type { Table } from './tables';

const pageSize = 200;

export async function countRows(db: Connection, table: Table): Promise<number> {
  return number((await db.get(`SELECT count(*) AS count FROM ${table.name}`))?.['count']);
}

/** All rows in the order of their key, some at a time. */
export async function* readRows(db: Connection, table: Table): AsyncGenerator<Row[]> {
  const key = table.key.join(', ');
  let after: Row[string][] = [];
  for (;;) {
    const where = after.length > 0 ? `WHERE (${key}) > (${placeholders(after)})` : '';
    const rows = await db.all(
      `SELECT ${[...new Set([...table.key, ...table.columns])].join(', ')} FROM ${table.name} ${where}
        ORDER BY ${key} LIMIT ${pageSize}`,
      after,
    );
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = table.key.map((column) => last[column] ?? null);
  }
}

/** Inserts a row with the columns that it has; the others get their defaults. */
export async function insertRow(db: Connection, table: Table, row: Row): Promise<void> {
  const whole: Row = { ...table.derived };
  for (const column of table.columns) if (column in row) whole[column] = row[column] ?? null;
  const columns = Object.keys(whole);
  await db.run(
    `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES (${placeholders(columns)})`,
    Object.values(whole),
  );
}
