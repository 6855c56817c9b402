import type { Connection, Row } from '../db/database';
import { insertRow } from './exchange/rows';
import { type TableName, tables } from './exchange/tables';

export type RecordTable = Extract<
  TableName,
  'article' | 'quote' | 'source' | 'speaker' | 'snippet' | 'asset'
>;

const keyOf = (table: RecordTable) => (table === 'asset' ? 'sha256' : 'id');
const inList = (table: RecordTable) => `${keyOf(table)} IN (SELECT value FROM json_each(?))`;

/** When each of these records was changed last; those that are not there are left out. */
export async function changedAt(
  db: Connection,
  table: 'article' | 'quote' | 'source',
  ids: string[],
): Promise<Map<string, string>> {
  const there = table === 'article' ? 'AND deleted_at IS NULL' : '';
  const rows = await db.all(`SELECT id, updated_at FROM ${table} WHERE ${inList(table)} ${there}`, [
    JSON.stringify(ids),
  ]);
  return new Map(rows.map((row) => [String(row['id']), String(row['updated_at'])]));
}

/** The rows of these records that `to` does not have. */
export async function missingRows(
  from: Connection,
  to: Connection,
  table: RecordTable,
  ids: string[],
): Promise<Row[]> {
  const key = keyOf(table);
  const known = await to.all(`SELECT ${key} AS id FROM ${table} WHERE ${inList(table)}`, [
    JSON.stringify(ids),
  ]);
  const there = new Set(known.map((row) => row['id']));
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  return from.all(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${inList(table)}`, [
    JSON.stringify(ids.filter((id) => !there.has(id))),
  ]);
}

export async function insertCopy(to: Connection, table: RecordTable, row: Row): Promise<void> {
  const known = tables.find(({ name }) => name === table);
  if (known) await insertRow(to, known, row);
}

/** A citation key as it is or, when another source has it, with a number. */
export async function freeKey(to: Connection, key: string): Promise<string> {
  for (let number = 2, free = key; ; number++) {
    if (!(await to.get('SELECT 1 FROM source WHERE citation_key = ?', [free]))) return free;
    free = `${key}-${number}`;
  }
}
