import { constants, existsSync } from 'node:fs';
import { access, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../core/model/errors';
import { configure } from './db/configure';
import { Database } from './db/database';
import { readHeader } from './db/header';
import { t } from './db/messages';
import { assertOurs, latestVersion, migrate, readStamp } from './db/migrate';
import { releaseBallast } from './disk/ballast';
import { removeDatabase, setDatabaseAside } from './disk/files';
import { backupsDir, databaseFile } from './disk/layout';
import { inspectLog, openForReading } from './openForReading';
import { createBackup } from './services/backups';

export interface OpenedDatabase {
  db: Database;
  readOnly: boolean;
}

/** Opens a workspace's database; a file of another program is refused before anything in it is changed. */
export async function openDatabase(dir: string): Promise<OpenedDatabase> {
  const file = databaseFile(dir);
  if (!existsSync(file)) {
    throw new StetError('not-a-workspace', t.message('none', { folder: dir }));
  }
  const header = await readHeader(file);
  // All of the data may still be in the log; everything else can be refused without SQLite.
  const unknown = header.bare && existsSync(`${file}-wal`);
  if (!unknown) assertOurs(header, path.basename(file));
  if (!(await writable(dir, file))) return { db: await openForReading(file), readOnly: true };
  if (unknown) await inspectLog(file);
  const db = await Database.open(file, { makeRoom: () => releaseBallast(dir) });
  try {
    await configure(db);
    const { version } = await readStamp(db);
    if (version < latestVersion) {
      await createBackup(db, { workspace: dir, folder: backupsDir(dir), reason: 'migration' });
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
  if (existsSync(file)) throw new StetError('conflict', t.message('exists', { folder: dir }));
  await mkdir(dir, { recursive: true });
  // Made under another name until it is complete, because an empty stet.db is treated as damage.
  const unfinished = `${file}.new`;
  try {
    await removeDatabase(unfinished);
    const db = await Database.open(unfinished);
    // There is no log yet, so everything is in the one file that is renamed.
    await migrate(db, 0).finally(() => db.close());
    // SQLite would copy the log of a deleted database into this one.
    await setDatabaseAside(file);
    await rename(unfinished, file);
  } catch (error) {
    await removeDatabase(unfinished);
    throw error;
  }
}

async function writable(dir: string, file: string): Promise<boolean> {
  try {
    await Promise.all([access(dir, constants.W_OK), access(file, constants.W_OK)]);
    return true;
  } catch {
    return false;
  }
}
