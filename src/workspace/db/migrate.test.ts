import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { oldWorkspace } from '../../../tests/faults/support/old';
import { fillEveryTable, tablesOf } from '../../../tests/support/everyTable';
import { scratchFolder } from '../../../tests/support/folder';
import { Database, type Row } from './database';
import { latestVersion, migrate } from './migrate';

const versions = Array.from({ length: latestVersion - 1 }, (_, index) => index + 1);

/** Tables of which a migration changed a value, or moved it to another column. */
const moved: Record<string, (row: Row) => Row> = {
  quote: ({ verified_on, ...row }) =>
    verified_on === undefined ? row : { ...row, note: `${row['note']}\nVerified on ${verified_on}` },
  // The rows of the index are written anew when idle.
  search_row: ({ form: _, ...row }) => row,
  // The index keeps no texts any more: search.test.ts compares what is found.
  search: () => ({ title: null, body: null }),
};

/** A later format indexes more kinds of records, and knows more addresses of a post. */
const indexed = new Set(['search', 'search_row', 'post_address']);

async function rowsOf(db: Database): Promise<Map<string, Row[]>> {
  const tables = new Map<string, Row[]>();
  for (const table of await tablesOf(db)) tables.set(table, await db.all(`SELECT * FROM ${table}`));
  return tables;
}

test('each migration has a number of its own', () => {
  const numbers = Object.keys(import.meta.glob('./migrations/*.sql')).map((file) => file.slice(13, 17));
  expect(numbers).toEqual([...new Set(numbers)]);
  expect(numbers).toHaveLength(latestVersion);
});

test.each(versions)(
  'every row of a workspace of format %i keeps what it says after its migration to the newest format',
  async (version) => {
    const dir = path.join(await scratchFolder(), 'Desk');
    await oldWorkspace(dir, { version });
    const db = await Database.open(path.join(dir, 'stet.db'));
    onTestFinished(() => db.close());
    await db.exec('PRAGMA foreign_keys = ON');
    await fillEveryTable(db);
    const before = await rowsOf(db);
    await migrate(db, version);
    const after = await rowsOf(db);
    for (const [table, rows] of before) {
      expect([table, rows.length]).not.toEqual([table, 0]);
      const kept = rows.map((row) => expect.objectContaining(moved[table]?.(row) ?? row));
      const all = indexed.has(table) ? expect.arrayContaining(kept) : kept;
      expect([table, after.get(table)]).toEqual([table, all]);
    }
    expect(await db.all('PRAGMA foreign_key_check')).toEqual([]);
  },
);
