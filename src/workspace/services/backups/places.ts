import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { backupsDir } from '../../disk/layout';
import { type Stored, storedBackups } from './manifest';

export interface Places {
  workspace: string;
  /** The folder that the user moved the backups to; null: beside the database. */
  moved: string | null;
}

/** Where there may be backups, the folder that is written to first. */
export const foldersOf = ({ workspace, moved }: Places): string[] =>
  moved === null ? [backupsDir(workspace)] : [moved, backupsDir(workspace)];

/** A folder that was moved away is never made again: its disk may only be absent. */
export async function isReachable({ moved }: Places): Promise<boolean> {
  if (moved === null) return true;
  try {
    await access(moved, constants.W_OK);
    return (await stat(moved)).isDirectory();
  } catch {
    return false;
  }
}

/** Makes the folder of this workspace's backups inside one that several workspaces may share. */
export async function makeFolderIn(parent: string, workspace: string): Promise<string> {
  const whose = createHash('sha256').update(workspace).digest('hex').slice(0, 8);
  const folder = path.join(parent, `Backups of ${path.basename(workspace)} (${whose})`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** A backup and the folder it is in. */
export type Placed = Stored & { folder: string };

/** The backups of all folders, the newest first; of the same backup in two of them, the first. */
export async function allBackups(places: Places): Promise<Placed[]> {
  const found = new Map<string, Placed>();
  for (const folder of foldersOf(places))
    for (const stored of await storedBackups(folder))
      if (!found.has(stored.name)) found.set(stored.name, { ...stored, folder });
  return [...found.values()].sort(
    (a, b) => (b.manifest?.sequence ?? 0) - (a.manifest?.sequence ?? 0) || (a.name < b.name ? 1 : -1),
  );
}
