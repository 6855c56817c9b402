import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Database } from '../../../src/workspace/db/database';

const migrations = path.resolve('src/workspace/db/migrations');

/** A workspace as the first Stet left it; `more`: SQL for what else is in it. */
export async function oldWorkspace(dir: string, more = ''): Promise<void> {
  await mkdir(dir, { recursive: true });
  const raw = await Database.open(path.join(dir, 'stet.db'));
  await raw.exec(await readFile(path.join(migrations, '0001_workspace.sql'), 'utf8'));
  await raw.exec(
    `PRAGMA application_id = ${0x53746574}; PRAGMA user_version = 1;
     INSERT INTO setting (key, value) VALUES ('kept', '"as it was"'); ${more}`,
  );
  await raw.close();
}

/** What is in the database of a workspace, and whether SQLite finds it sound. */
export async function look(dir: string) {
  const raw = await Database.open(path.join(dir, 'stet.db'));
  try {
    return {
      version: (await raw.get('PRAGMA user_version'))?.['user_version'],
      schema: await raw.all('SELECT type, name, sql FROM sqlite_master ORDER BY type, name'),
      kept: await raw.all("SELECT value FROM setting WHERE key = 'kept'"),
      check: await raw.all('PRAGMA integrity_check'),
    };
  } finally {
    await raw.close();
  }
}
