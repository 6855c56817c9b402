import { readFile } from 'node:fs/promises';
import { StetError } from '../../../core/model/errors';
import type { Connection, Row } from '../../db/database';
import { insertRow } from '../../repositories/exchange/rows';
import type { Table, TableName, tables } from '../../repositories/exchange/tables';
import { check } from './checks';
import { type Entry, fromEntry } from './entries';
import { pageFiles } from './files';
import { importAsset } from './importFiles';
import type { Importing } from './importing';
import { type Listed, readList } from './lists';
import { recordsName, sourcesName } from './manifest';
import { t } from './messages';
import { fileIn } from './reading';
import { joinSource } from './sourceItems';

type Known = (typeof tables)[number];

/** Takes a list in, entry by entry: one that cannot be read is named, and the others go on. */
export async function importTable(work: Importing, table: Known): Promise<void> {
  const where = recordsName(table.name);
  const file = await fileIn(work.from, where);
  if (file === null) return;
  const items = table.name === 'source' ? await readItems(work) : new Map<string, Entry>();
  let count = 0;
  for await (const listed of readList(file, work.intact.has(where))) {
    for (let from = 0; from < listed.length; from += 200) {
      const rows = await rowsOf(work, table, listed.slice(from, from + 200), items);
      work.step(where, rows.length);
      if (rows.length < Math.min(200, listed.length - from)) work.hasGaps = true;
      count += await insertRows(work, table, rows);
    }
  }
  work.report.counts[table.name] = count;
}

interface Placed {
  place: string;
  row: Row;
}

async function insertRows(work: Importing, table: Table, rows: Placed[]): Promise<number> {
  const { db, report } = work;
  const refused = await db.transaction(async (connection) => {
    const places: string[] = [];
    for (const { place, row } of rows) if (!(await isTaken(connection, table, row))) places.push(place);
    return places;
  });
  if (refused.length > 0) work.hasGaps = true;
  for (const place of refused) report.problems.push({ where: place, error: t('entry.refused') });
  return rows.length - refused.length;
}

/** False when a constraint of the database refuses the row; anything else that goes wrong ends the import. */
async function isTaken(db: Connection, table: Table, row: Row): Promise<boolean> {
  try {
    await insertRow(db, table, row);
    return true;
  } catch (error) {
    if (error instanceof StetError) throw error;
    return false;
  }
}

async function rowsOf(
  work: Importing,
  table: Table & { name: TableName },
  listed: Listed[],
  items: ReadonlyMap<string, Entry>,
): Promise<Placed[]> {
  const rows: Placed[] = [];
  for (const { line, entry } of listed) {
    const place = t('place', { file: recordsName(table.name), line });
    const tell = (error: string) => work.report.problems.push({ where: place, error });
    if (!isEntry(entry)) {
      tell(t('entry.unreadable'));
      continue;
    }
    const completed = await complete(work, table, entry, items, tell);
    if (!completed) continue;
    const { row, unknown } = fromEntry(table, completed);
    if (unknown.length > 0) tell(t('entry.unknownFields', { names: unknown.join(', ') }));
    try {
      const checked = check(table.name, row);
      if (checked.isChanged) tell(t(table.name === 'quote' ? 'entry.changedQuote' : 'entry.changed'));
      rows.push({ place, row: checked.row });
    } catch {
      tell(t('entry.damaged'));
    }
  }
  return rows;
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** With what stands in files of its own. */
async function complete(
  work: Importing,
  { name }: { name: TableName },
  entry: Entry,
  items: ReadonlyMap<string, Entry>,
  tell: (error: string) => void,
): Promise<Entry | null> {
  if (name === 'source') {
    const source = joinSource(entry, items);
    if (!source) tell(t('source.noItem', { file: sourcesName }));
    return source;
  }
  if (name === 'snapshot') {
    const files = pageFiles(String(entry['sourceId']));
    const [html, text] = await Promise.all([fileIn(work.from, files.html), fileIn(work.from, files.text)]);
    if (html !== null && text !== null)
      return { ...entry, html: await readFile(html, 'utf8'), text: await readFile(text, 'utf8') };
    tell(t('page.missing'));
    return null;
  }
  if (name === 'asset') {
    const { file, ...rest } = entry;
    work.assetSources.set(`../${file}`, `asset:${rest['sha256']}.${rest['extension']}`);
    const problem = await importAsset(work, entry);
    if (problem) tell(problem);
    return rest;
  }
  return entry;
}

/** The CSL-JSON items by their citation keys. */
async function readItems({ from, intact, report }: Importing): Promise<Map<string, Entry>> {
  const items = new Map<string, Entry>();
  const file = await fileIn(from, sourcesName);
  if (file === null) return items;
  for await (const listed of readList(file, intact.has(sourcesName))) {
    for (const { line, entry } of listed) {
      if (isEntry(entry)) items.set(String(entry['id']), entry);
      else
        report.problems.push({
          where: t('place', { file: sourcesName, line }),
          error: t('entry.unreadable'),
        });
    }
  }
  return items;
}
