import { existsSync } from 'node:fs';
import path from 'node:path';
import { StetError } from '../core/model/errors';
import { t } from './db/messages';
import { backupsDir } from './disk/layout';
import { openDatabase } from './open';
import { createBackup, listBackupsIn, restoreInto } from './services/backups';
import { allBackups, isReachable, type Places } from './services/backups/places';

export interface Restored {
  /** The backup of what was there before; null when there was nothing that could be backed up. */
  before: string | null;
  /** Files of the backup that could not be brought back. */
  lost: string[];
}

/** `name` is one of `listBackups`; the workspace must be closed. */
export async function restoreBackup(places: Places, name: string): Promise<Restored> {
  const isListed = (await listBackupsIn(places)).some((backup) => backup.name === name);
  const known = (await allBackups(places)).find((backup) => backup.name === name);
  if (!known || !isListed) throw new StetError('not-found', t.message('backup.unknown', { name }));
  return restoreFile(places, path.join(known.folder, name));
}

/** Makes a workspace what it was in a backup, which may be anywhere; what is there now is backed up first. */
export async function restoreFile(places: Places, file: string): Promise<Restored> {
  if (!existsSync(file)) throw new StetError('not-found', t.message('backup.noFile', { file }));
  const before = await keepPresent(places, path.basename(file)).catch((error: unknown) => {
    // What is damaged cannot be backed up; what somebody else writes is not replaced.
    if (error instanceof StetError && error.code === 'locked') throw error;
    return null;
  });
  return { before, lost: await restoreInto(places.workspace, file) };
}

async function keepPresent(places: Places, inUse: string): Promise<string> {
  const { db, lock, heldBy } = await openDatabase(places.workspace);
  try {
    if (heldBy) throw new StetError('locked', t.message('SQLITE_BUSY'));
    const folder =
      places.moved !== null && (await isReachable(places)) ? places.moved : backupsDir(places.workspace);
    const target = { workspace: places.workspace, folder, reason: 'restore', inUse } as const;
    return (await createBackup(db, target)).name;
  } finally {
    await db.close().finally(() => lock?.release());
  }
}
