import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../core/model/errors';
import { Database } from '../db/database';
import { t } from '../db/messages';
import { removeDatabase } from '../disk/files';
import { databaseFile } from '../disk/layout';
import { isUndamaged } from '../repositories/integrity';

/** Writes what the open database holds into a new file, which gets its name once it is found sound. */
export async function saveCopy(db: Database, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  await removeDatabase(unfinished);
  try {
    await db.copyOpenTo(unfinished);
    await assertSound(unfinished);
    await rename(unfinished, file);
  } catch (error) {
    await removeDatabase(unfinished);
    throw error;
  }
}

async function assertSound(file: string): Promise<void> {
  const copy = await Database.open(file, { immutable: true });
  const isSound = await isUndamaged(copy).finally(() => copy.close());
  if (!isSound) throw new StetError('corrupt', t.message('SQLITE_CORRUPT'));
}

/** Gives a kept copy the place of the database, where there is none any more. */
export async function putBack(dir: string, name: string): Promise<void> {
  if (!existsSync(databaseFile(dir))) await rename(path.join(dir, name), databaseFile(dir));
}

/**
 * After the workspace's file was replaced: keeps what this window had saved beside the file that is there now. Returns
 * the copy's name; null where there is no folder any more, or what is open cannot be read.
 */
export async function keepCopy(db: Database, dir: string): Promise<string | null> {
  const at = new Date().toISOString().slice(0, 19).replace('T', ' ').replace(/:/g, '-');
  const name = `stet (kept ${at}).db`;
  if (!existsSync(dir)) return null;
  return saveCopy(db, path.join(dir, name)).then(
    () => name,
    () => null,
  );
}
