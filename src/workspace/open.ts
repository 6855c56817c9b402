import { constants, existsSync } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../core/model/errors';
import { releaseBallast } from './ballast';
import { Database } from './db/database';
import { assertOurs, latestVersion, migrate, readStamp } from './db/migrate';
import { backupsDir, databaseFile } from './layout';
import { createBackup } from './services/backups';

export interface OpenedDatabase {
  db: Database;
  readOnly: boolean;
}

/** Opens a workspace's database, refusing what is not ours before a byte of it is changed. */
export async function openDatabase(dir: string): Promise<OpenedDatabase> {
  const file = databaseFile(dir);
  if (!existsSync(file)) {
    throw new StetError(
      'not-a-workspace',
      `There is no stet.db in ${dir}: choose a workspace’s folder, or make a new one.`,
    );
  }
  await inspect(file);
  if (!(await writable(dir, file)))
    return { db: await Database.open(file, { immutable: true }), readOnly: true };
  const db = await Database.open(file, { makeRoom: () => releaseBallast(dir) });
  try {
    await configure(db);
    const { version } = await readStamp(db);
    if (version < latestVersion) {
      if (version > 0) await createBackup(db, backupsDir(dir));
      await migrate(db, version);
    }
    return { db, readOnly: false };
  } catch (error) {
    await db.close().catch(() => undefined);
    throw error;
  }
}

export async function createDatabase(dir: string): Promise<void> {
  const file = databaseFile(dir);
  if (existsSync(file)) throw new StetError('conflict', `${dir} is a workspace already: open it instead.`);
  await mkdir(dir, { recursive: true });
  const db = await Database.open(file);
  try {
    await configure(db);
    await migrate(db, 0);
  } finally {
    await db.close();
  }
}

/** Through a connection that cannot write, so that a file of another program stays as it is to the byte. */
async function inspect(file: string): Promise<void> {
  const db = await Database.open(file, { immutable: true });
  try {
    const stamp = await readStamp(db);
    // A log not yet carried over hides the newest pages from an immutable reader; the stamp was written first.
    if (!(stamp.empty && existsSync(`${file}-wal`))) assertOurs(stamp, path.basename(file));
  } finally {
    await db.close();
  }
}

async function configure(db: Database): Promise<void> {
  await db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;',
  );
}

async function writable(dir: string, file: string): Promise<boolean> {
  try {
    await Promise.all([access(dir, constants.W_OK), access(file, constants.W_OK)]);
    return true;
  } catch {
    return false;
  }
}
