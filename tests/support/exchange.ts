import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Database, type Row } from '../../src/workspace/db/database';
import { databaseFile } from '../../src/workspace/disk/layout';
import { textOf } from '../../src/workspace/repositories/archiveText';
import { tables, tablesLeftOut } from '../../src/workspace/repositories/exchange/tables';
import { tablesOf } from './everyTable';

/** What an import may give other values: where a search row is stored, how often this database was changed, its time. */
const ofItsOwn = new Set(['change', 'clock', 'search_row', 'search_text', 'search_strong', 'day_start']);

/** Every row of every table of a workspace, as sorted JSON; `only` what the export writes, or also what is derived. */
export async function everyRow(dir: string, only: 'exported' | 'all'): Promise<Record<string, string[]>> {
  const db = await Database.open(databaseFile(dir), { readOnly: true });
  try {
    const found: Record<string, string[]> = {};
    for (const table of await tablesOf(db)) {
      if (ofItsOwn.has(table) || (only === 'exported' && table in tablesLeftOut)) continue;
      const columns: readonly string[] | undefined =
        only === 'exported' ? tables.find(({ name }) => name === table)?.columns : undefined;
      const rows = (await db.all(`SELECT * FROM ${table}`)).map(unpacked);
      found[table] = rows.map((row) => JSON.stringify(columns ? pick(row, columns) : withoutAge(row))).sort();
    }
    return found;
  } finally {
    await db.close();
  }
}

/** When a text is compressed is a matter of idle moments. */
const unpacked = (row: Row): Row => ('packed' in row ? { ...row, text: textOf(row), packed: null } : row);

const pick = (row: Row, columns: readonly string[]) => columns.map((column) => [column, row[column] ?? null]);

/** The time in the bin is counted in the database's own. */
const withoutAge = (row: Row) => ({ ...row, binned_elapsed: null });

/** The files of a workspace that are not the database: pictures, presets and styles, with their bytes. */
export async function everyFile(dir: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const folder of ['assets', 'presets', 'styles']) {
    const names = await readdir(path.join(dir, folder), { recursive: true }).catch(() => []);
    for (const name of names.sort()) {
      const bytes = await readFile(path.join(dir, folder, name)).catch(() => null);
      if (bytes) found[`${folder}/${name}`] = bytes.toString('base64');
    }
  }
  return found;
}
