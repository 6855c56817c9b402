import path from 'node:path';
import { workerTasks } from '../src/workspace';
import { databaseFile } from '../src/workspace/disk/layout';
import { projectRoot } from '../tests/e2e/support/launch';
import type { Benchmark } from './benchmark';
import { timed } from './measure';
import { prose } from './prose';
import { RawDatabase, type Value } from './raw';
import { scratchWorkspace } from './workspace';

const articles = 1000;
const words = 300;

interface Table {
  insert: string;
  rows: Value[][];
}

const files = () =>
  Array.from({ length: articles }, (_, index) => ({
    name: `${index}.md`,
    bytes: Buffer.from(`# Article ${index}\n\n${prose(words, index).join('\n\n')}\n`),
  }));

/** The app's own import, in its worker, until everything can be searched. */
async function imported<T>(then: (dir: string, time: number) => Promise<T>): Promise<T> {
  const { workspace, remove } = await scratchWorkspace({
    tasks: workerTasks(path.join(projectRoot, 'out/main/worker.cjs')),
  });
  const given = files();
  const time = await timed(async () => {
    const { failed } = await workspace.imports.fromFiles(given);
    if (failed.length > 0) throw new Error(`${failed.length} of ${articles} files were not imported`);
    await workspace.articles.refreshStale();
  });
  await workspace.close();
  const result = await then(workspace.dir, time);
  await remove();
  return result;
}

/** All rows that an import wrote, by table. */
async function rowsOf(dir: string): Promise<Table[]> {
  const db = new RawDatabase(databaseFile(dir));
  const names = await db.all(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'",
  );
  const tables: Table[] = [];
  for (const { name } of names) {
    const columns = (await db.all(`SELECT name FROM pragma_table_info('${name}')`)).map(
      (column) => column['name'],
    );
    const rows = (await db.all(`SELECT ${columns.join(', ')} FROM ${name}`)).map((row) => Object.values(row));
    const marks = columns.map(() => '?').join(', ');
    tables.push({ insert: `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`, rows });
  }
  await db.close();
  return tables.filter(({ rows }) => rows.length > 0);
}

/** The same rows in one transaction, into tables with the same indexes. */
async function inserted(tables: Table[]): Promise<number> {
  const { workspace, remove } = await scratchWorkspace();
  await workspace.close();
  const db = new RawDatabase(databaseFile(workspace.dir));
  await db.exec('PRAGMA synchronous = FULL; DELETE FROM setting');
  const time = await timed(async () => {
    await db.exec('BEGIN');
    for (const { insert, rows } of tables) await db.insert(insert, rows);
    await db.exec('COMMIT');
  });
  await db.close();
  await remove();
  return time;
}

export const importing: Benchmark[] = [
  {
    name: 'import of 1,000 articles with indexes',
    baseline: 'the same rows by sqlite3 alone in one transaction',
    goal: 1.5,
    prepare: async () => {
      const tables = await imported(rowsOf);
      return {
        candidate: () => imported(async (_, time) => time),
        base: () => inserted(tables),
      };
    },
  },
];
