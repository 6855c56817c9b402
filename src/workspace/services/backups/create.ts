import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupReason } from '../../../core/model/backup';
import type { Database } from '../../db/database';
import { backupsDir } from '../../disk/layout';
import { type Manifest, manifestOf, storedBackups, toName, writeManifest } from './manifest';
import { fillPool, hashOf, ownFiles } from './pool';
import { prune } from './prune';
import { inspect } from './verify';

interface Target {
  /** The workspace's folder: its pictures, presets and styles belong to the backup. */
  workspace: string;
  folder: string;
  reason: BackupReason;
  /** A backup in the folder that stays whatever its age: it is about to be restored. */
  inUse?: string;
}

export interface MadeBackup extends Pick<Manifest, 'articles' | 'quotes' | 'sources' | 'missing'> {
  name: string;
  folder: string;
}

/** A whole copy that SQLite makes, verified before it gets its name: a partly written one is never listed. */
export async function createBackup(db: Database, target: Target): Promise<MadeBackup> {
  const { folder } = target;
  await mkdir(folder, { recursive: true });
  const name = freeName(folder);
  const temporary = path.join(folder, `${name}.part`);
  await rm(temporary, { force: true });
  try {
    await db.copyTo(temporary);
    const manifest = await describe(temporary, target);
    // Before the files that it names, so that no other backup's end removes them.
    await writeManifest(folder, name, manifest);
    const missing = await fillPool(folder, target.workspace, manifest.files);
    if (missing.length > 0) await writeManifest(folder, name, { ...manifest, missing });
    await rename(temporary, path.join(folder, name));
    // The backup is there, whether or not older ones could be removed.
    await prune(folder, target.inUse).catch(() => undefined);
    const { articles, quotes, sources } = manifest;
    return { name, folder, articles, quotes, sources, missing };
  } catch (error) {
    await rm(temporary, { force: true });
    if (!existsSync(path.join(folder, name))) await rm(manifestOf(folder, name), { force: true });
    throw error;
  }
}

/** Two backups of the same millisecond, or of a date that was set back, have different names. */
function freeName(folder: string): string {
  for (let at = Date.now(); ; at += 1) {
    const name = toName(new Date(at).toISOString());
    if (!existsSync(path.join(folder, name)) && !existsSync(manifestOf(folder, name))) return name;
  }
}

async function describe(file: string, { workspace, folder, reason }: Target): Promise<Manifest> {
  const { elapsed, counter, assets, ...counts } = await inspect(file);
  const [last, beside] = await Promise.all([newestIn(folder), newestIn(backupsDir(workspace))]);
  return {
    at: new Date().toISOString(),
    // Orders it among those beside the database too, when the user moved the folder.
    sequence: Math.max(last?.sequence ?? 0, beside?.sequence ?? 0) + 1,
    reason,
    elapsed,
    counter,
    // After a restore the workspace's own time is an earlier one: then none has passed since the last backup.
    age: (last?.age ?? 0) + Math.max(0, (elapsed ?? 0) - (last?.elapsed ?? elapsed ?? 0)),
    ...counts,
    database: { sha256: await hashOf(file), bytes: (await stat(file)).size },
    files: [...assets, ...(await ownFiles(workspace))],
    missing: [],
  };
}

const newestIn = async (folder: string): Promise<Manifest | null> =>
  (await storedBackups(folder))[0]?.manifest ?? null;
