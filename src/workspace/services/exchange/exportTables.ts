import type { Row } from '../../db/database';
import { readRows } from '../../repositories/exchange/rows';
import { type Table, type TableName, tables } from '../../repositories/exchange/tables';
import { type Entry, toEntry } from './entries';
import { exportAsset, exportPage } from './exportFiles';
import type { Exporting } from './exporting';
import { assetNamer } from './files';
import { writeList } from './lists';
import { recordsName, sourcesName } from './manifest';
import { divideSource } from './sourceItems';

type Known = (typeof tables)[number];

/** The rows of a table as a list, and the files that belong to them. */
export async function exportTable(work: Exporting, table: Known): Promise<void> {
  const file = recordsName(table.name);
  const place = placer(work);
  async function* entries() {
    for await (const rows of readRows(work.db, table)) {
      work.step(file, rows.length);
      const some: Entry[] = [];
      for (const row of rows) {
        const shown = work.shown(table.name, row);
        if (shown) some.push(await place(table, shown));
      }
      yield some;
    }
  }
  work.report.counts[table.name] = await writeList(work, file, entries());
}

/** Writes what stands in files of its own, and returns the entry that the list has. */
function placer(work: Exporting) {
  const nameAsset = assetNamer();
  return async (table: Table & { name: TableName }, row: Row): Promise<Entry> => {
    const entry = toEntry(table, row);
    if (table.name === 'source') return divideSource(entry).entry;
    if (table.name === 'snapshot') {
      await exportPage(work, row);
      const { html: _, text: __, ...rest } = entry;
      return rest;
    }
    if (table.name === 'asset') {
      const file = await nameAsset(row);
      work.assetPaths.set(`asset:${row['sha256']}.${row['extension']}`, `../${file}`);
      await exportAsset(work, row, file);
      return { ...entry, file };
    }
    return entry;
  };
}

/** The sources as CSL-JSON. */
export async function exportSourceItems(work: Exporting): Promise<void> {
  const table = tables.find(({ name }) => name === 'source');
  if (!table) return;
  async function* items(known: Known) {
    for await (const rows of readRows(work.db, known)) {
      work.step(sourcesName, 0);
      yield rows.flatMap((row) => {
        const shown = work.shown('source', row);
        return (shown && divideSource(toEntry(known, shown)).item) ?? [];
      });
    }
  }
  await writeList(work, sourcesName, items(table));
}
