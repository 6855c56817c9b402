import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Database } from '../../../src/workspace/db/database';
import { number } from '../../../src/workspace/db/rows';

const migrations = path.resolve('src/workspace/db/migrations');

/** A workspace of an older format, by default the first; `more` is SQL that adds to it. */
export async function oldWorkspace(dir: string, { version = 1, more = '' } = {}): Promise<void> {
  await mkdir(dir, { recursive: true });
  const raw = await Database.open(path.join(dir, 'stet.db'));
  const names = (await readdir(migrations)).filter((name) => name.endsWith('.sql')).sort();
  for (const name of names.slice(0, version))
    await raw.exec(await readFile(path.join(migrations, name), 'utf8'));
  await raw.exec(
    `PRAGMA application_id = ${0x53746574}; PRAGMA user_version = ${version};
     INSERT INTO setting (key, value) VALUES ('citationStyle', '"as it was"'); ${more}`,
  );
  await raw.close();
}

/** Everything that `look` found, one thing a part, to be counted. */
export const partsOf = (found: Awaited<ReturnType<typeof look>>): unknown[] => [
  found.version,
  ...found.schema,
  ...found.kept,
  ...found.check,
];

/** The format, schema and one setting of a workspace's database, and SQLite's check of it. */
export async function look(dir: string) {
  const raw = await Database.open(path.join(dir, 'stet.db'));
  try {
    return {
      version: number((await raw.get('PRAGMA user_version'))?.['user_version']),
      schema: await raw.all('SELECT type, name, sql FROM sqlite_master ORDER BY type, name'),
      kept: await raw.all("SELECT value FROM setting WHERE key = 'citationStyle'"),
      check: await raw.all('PRAGMA integrity_check'),
    };
  } finally {
    await raw.close();
  }
}
