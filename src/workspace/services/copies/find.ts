import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FoundCopy } from '../../../core/model/copy';
import { readHeader } from '../../db/header';
import { assertOurs } from '../../db/migrate';

/**
 * `stet (Anna’s conflicted copy 2026-11-26).db` of Dropbox and Nextcloud, `stet.sync-conflict-….db` of Syncthing,
 * `stet-MACHINE.db` of OneDrive, `stet 2.db` of iCloud, `stet (1).db` of Google Drive, and `stet (kept …).db` of Stet.
 */
const likeOurs = /^stet[ ._(-].*\.db$/i;

/** Databases of Stet beside the workspace’s own that a program which synchronises folders, or Stet, has kept. */
export async function findCopies(dir: string): Promise<FoundCopy[]> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => likeOurs.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = path.join(dir, name);
      try {
        assertOurs(await readHeader(file), name);
        return [{ name, at: (await stat(file)).mtime.toISOString() }];
      } catch {
        return [];
      }
    }),
  );
  return found.flat().sort((a, b) => b.at.localeCompare(a.at));
}
