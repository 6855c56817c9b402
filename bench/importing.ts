import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { strongWords } from '../src/core/search/strongWords';
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
    if (name === 'search' || name === 'search_strong') continue;
    const columns = (await db.all(`SELECT name FROM pragma_table_info('${name}')`)).map(
      (column) => column['name'],
    );
    const rows = (await db.all(`SELECT ${columns.join(', ')} FROM ${name}`)).map((row) => Object.values(row));
    const marks = columns.map(() => '?').join(', ');
    tables.push({ insert: `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`, rows });
  }
  // The index itself has no texts to read.
  const texts = await db.all('SELECT rowid_, title, body FROM search_text');
  tables.push({
    insert: 'INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)',
    rows: texts.map((row) => Object.values(row)),
  });
  tables.push({
    insert: 'INSERT INTO search_strong (rowid, words) VALUES (?, ?)',
    rows: texts.map((row) => [
      -Number(row['rowid_']),
      strongWords(String(row['title']), String(row['body'])),
    ]),
  });
  await db.close();
  return tables.filter(({ rows }) => rows.length > 0);
}

/** Each file parsed by the libraries, and the same rows in one transaction, into tables with the same indexes. */
async function inserted(tables: Table[]): Promise<number> {
  const { workspace, remove } = await scratchWorkspace();
  await workspace.close();
  const db = new RawDatabase(databaseFile(workspace.dir));
  await db.exec('PRAGMA synchronous = FULL; DELETE FROM setting');
  const given = files().map(({ bytes }) => bytes.toString());
  const time = await timed(async () => {
    for (const source of given)
      fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
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
    baseline:
      'the same files parsed by mdast-util-from-markdown, and the same rows by sqlite3 in one transaction',
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
