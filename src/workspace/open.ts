import { constants, existsSync } from 'node:fs';
import { access, mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../core/model/errors';
import { setLogAside } from './db/closeApart';
import { configure } from './db/configure';
import { Database } from './db/database';
import { FileGuard, type Loss } from './db/fileGuard';
import { readHeader } from './db/header';
import { t } from './db/messages';
import { assertOurs, giveBackPages, latestVersion, migrate, readStamp } from './db/migrate';
import { releaseBallast } from './disk/ballast';
import { removeDatabase, setDatabaseAside } from './disk/files';
import { backupsDir, databaseFile } from './disk/layout';
import { type Holder, LockFile, type LockOptions } from './disk/lockFile';
import { inspectLog, openForReading } from './openForReading';
import { createBackup } from './services/backups';

export interface OpenedDatabase {
  db: Database;
  readOnly: boolean;
  /** Null where nothing is written. */
  lock: LockFile | null;
  /** Another machine has the workspace open for writing: here it is read. */
  heldBy: Holder | null;
}

interface OpenOptions extends LockOptions {
  onLoss?: (loss: Loss) => void;
  /** The disk is that of another machine, which sets the times of files later. */
  isTimeless?: boolean;
}

/** Opens a workspace's database; a file of another program is refused before anything in it is changed. */
export async function openDatabase(dir: string, options: OpenOptions = {}): Promise<OpenedDatabase> {
  const file = databaseFile(dir);
  if (!existsSync(file)) {
    throw new StetError('not-a-workspace', t.message('none', { folder: dir }));
  }
  const header = await readHeader(file);
  // All of the data may still be in the log; everything else can be refused without SQLite.
  const unknown = header.bare && existsSync(`${file}-wal`);
  if (!unknown) assertOurs(header, path.basename(file));
  const toRead = async (heldBy: Holder | null) => ({
    db: await openForReading(file),
    readOnly: true,
    lock: null,
    heldBy,
  });
  if (!(await writable(dir, file))) return toRead(null);
  const { lock, heldBy, left } = await LockFile.claim(dir, options);
  if (!lock) return toRead(heldBy);
  try {
    if (left?.files) await setForeignLogAside(file, left.files);
    if (unknown) await inspectLog(file);
    const db = await openToWrite(dir, file, options);
    await lock.note(await inodes(file));
    return { db, readOnly: false, lock, heldBy: null };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openToWrite(
  dir: string,
  file: string,
  { onLoss, isTimeless }: OpenOptions,
): Promise<Database> {
  const db = await Database.open(file, { makeRoom: () => releaseBallast(dir) });
  try {
    await configure(db);
    const { version } = await readStamp(db);
    if (version < latestVersion) {
      await createBackup(db, { workspace: dir, folder: backupsDir(dir), reason: 'migration' });
      await migrate(db, version);
      await giveBackPages(db);
    }
    db.guardBy(await FileGuard.of(file, db, { onLoss, isTimeless }));
    return db;
  } catch (error) {
    await db.close().catch(() => undefined);
    throw error;
  }
}

async function inodes(file: string): Promise<{ db: string; log: string }> {
  const [db, log] = await Promise.all([file, `${file}-wal`].map((name) => stat(name, { bigint: true })));
  return { db: String(db?.ino), log: String(log?.ino) };
}

/**
 * After a crash: the log is the one that was open then, and the database is another, as a program that synchronises
 * folders puts it there. SQLite would copy the one into the other.
 */
async function setForeignLogAside(file: string, left: { db: string; log: string }): Promise<void> {
  if (!existsSync(`${file}-wal`)) return;
  const { db, log } = await inodes(file);
  if (log === left.log && db !== left.db) await setLogAside(file);
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

/** For a program that would write what another machine has open. */
export const heldElsewhere = ({ machine }: Pick<Holder, 'machine'>): StetError =>
  new StetError('locked', t.message('held', { machine }));
