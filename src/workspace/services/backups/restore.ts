import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { Database } from '../../db/database';
import { removeDatabase, setDatabaseAside } from '../../disk/files';
import { databaseFile } from '../../disk/layout';
import type { KeptFile } from './manifest';
import { copyWhole, isWhole, poolFile } from './pool';
import { verify } from './verify';

/**
 * Replaces the database with a backup, and brings back its pictures, presets and styles. The old database is renamed,
 * with its log; a preset or style that was changed since is renamed too. Returns the files that could not be brought back.
 */
export async function restoreInto(workspace: string, backupFile: string): Promise<string[]> {
  const { files } = await verify(backupFile);
  const lost = await bringBack(workspace, path.dirname(backupFile), files);
  const target = databaseFile(workspace);
  const copy = await Database.open(backupFile, { immutable: true });
  const fresh = `${target}.restoring`;
  await removeDatabase(fresh);
  await copy.copyTo(fresh).finally(() => copy.close());
  await setDatabaseAside(target);
  await rename(fresh, target);
  return lost;
}

/** Before the database, because a picture that no article shows does no harm. */
async function bringBack(workspace: string, folder: string, files: KeptFile[]): Promise<string[]> {
  const lost: string[] = [];
  for (const file of files) {
    const target = path.join(workspace, file.path);
    if (await isWhole(target, file)) continue;
    const from = poolFile(folder, file);
    if (!(await isWhole(from, file))) {
      lost.push(file.path);
      continue;
    }
    const isOwn = !file.path.startsWith('assets/');
    if (isOwn && existsSync(target)) await rename(target, `${target}.before-${stamp()}`);
    await copyWhole(from, target, file);
  }
  return lost;
}

const stamp = () => new Date().toISOString().replace(/[:.]/g, '-');
