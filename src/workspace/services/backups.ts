import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../core/model/errors';
import { Database } from '../db/database';
import { t } from '../db/messages';
import { assertOurs, readStamp } from '../db/migrate';
import { removeDatabase, setDatabaseAside } from '../disk/files';
import { databaseFile } from '../disk/layout';
import { countLiveArticles } from '../repositories/articles';
import { noteBackup, readChanges } from '../repositories/changes';
import { isUndamaged } from '../repositories/integrity';

export interface BackupInfo {
  name: string;
  /** When it was made; from its name, so that copying the file does not change it. */
  at: string;
  articles: number;
}

const named = /^stet-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.db$/;
const toName = (at: string) => `stet-${at.replace(/[:.]/g, '-')}.db`;
const toTime = (name: string) => name.replace(named, '$1T$2:$3:$4.$5Z');

export function backupService(db: Database, dir: string) {
  const service = {
    list: () => listBackupsIn(dir),
    async create() {
      // Read first: what changes while the copy is made needs the next backup.
      const { counter } = await readChanges(db);
      const made = await createBackup(db, dir);
      await noteBackup(db, counter);
      return made;
    },
    /** Makes a backup if something changed since the last one, or if all backups are gone. */
    async createIfChanged(): Promise<void> {
      const { counter, backedUp } = await readChanges(db);
      if (counter === 0) return;
      if (counter !== backedUp || (await service.list()).length === 0) await service.create();
    },
  };
  return service;
}

/** A whole copy that SQLite makes, verified before it gets its name: a partly written one is never listed. */
export async function createBackup(db: Database, dir: string): Promise<{ name: string; articles: number }> {
  await mkdir(dir, { recursive: true });
  const name = toName(new Date().toISOString());
  const temporary = path.join(dir, `${name}.part`);
  await rm(temporary, { force: true });
  try {
    await db.copyTo(temporary);
    const articles = await verify(temporary);
    await rename(temporary, path.join(dir, name));
    await prune(dir, name);
    return { name, articles };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Checks the database and every block’s SHA-256; returns the number of articles. */
async function verify(file: string): Promise<number> {
  const db = await Database.open(file, { immutable: true });
  try {
    assertOurs(await readStamp(db), path.basename(file));
    if (!(await isUndamaged(db)))
      throw new StetError('corrupt', t.message('backup.damaged', { file: path.basename(file) }));
    return await countLiveArticles(db);
  } finally {
    await db.close();
  }
}

/** Newest first; a backup that cannot be read is left out. */
export async function listBackupsIn(dir: string): Promise<BackupInfo[]> {
  const names = (await readdir(dir).catch(() => []))
    .filter((name) => named.test(name))
    .sort()
    .reverse();
  const found = await Promise.all(
    names.map(async (name) => {
      try {
        const db = await Database.open(path.join(dir, name), { immutable: true });
        const articles = await countLiveArticles(db).finally(() => db.close());
        return [{ name, at: toTime(name), articles }];
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}

/** Which backups stay: the newest of each of the last 24 hours, 14 days and 8 weeks that have one. */
const retention = [
  { count: 24, slot: (at: string) => at.slice(0, 13) },
  { count: 14, slot: (at: string) => at.slice(0, 10) },
  { count: 8, slot: (at: string) => String(Math.floor(Date.parse(at) / (7 * 86_400_000))) },
];

/**
 * Counts hours, days and weeks in which there are backups, never from today's date, so that a wrong clock deletes
 * nothing. Backups that seem newer than the one just made do not count: the clock was wrong then, or is now.
 */
async function prune(dir: string, made: string): Promise<void> {
  const names = (await readdir(dir))
    .filter((name) => named.test(name) && name <= made)
    .sort()
    .reverse();
  const keep = new Set<string>();
  for (const { count, slot } of retention) {
    const slots = new Map<string, string>();
    for (const name of names) {
      const key = slot(toTime(name));
      if (!slots.has(key)) slots.set(key, name);
    }
    for (const name of [...slots.values()].slice(0, count)) keep.add(name);
  }
  for (const name of names) if (!keep.has(name)) await rm(path.join(dir, name));
}

/** Replaces the database with a backup; the old database is renamed, with its log. */
export async function restoreInto(workspaceDir: string, backupFile: string): Promise<void> {
  await verify(backupFile);
  const target = databaseFile(workspaceDir);
  const copy = await Database.open(backupFile, { immutable: true });
  const fresh = `${target}.restoring`;
  await removeDatabase(fresh);
  await copy.copyTo(fresh).finally(() => copy.close());
  await setDatabaseAside(target);
  await rename(fresh, target);
}
