import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupInfo } from '../../../core/model/backup';
import { Database } from '../../db/database';
import { countRecords } from '../../repositories/counts';
import { toTime } from './manifest';
import { allBackups, type Places } from './places';

/** Newest first; a backup that cannot be read is left out. */
export async function listBackupsIn(places: Places): Promise<BackupInfo[]> {
  const found = await Promise.all(
    (await allBackups(places)).map(async ({ name, manifest, folder }) => {
      try {
        const file = path.join(folder, name);
        const db = await Database.open(file, { immutable: true });
        const counts = await countRecords(db).finally(() => db.close());
        const files = (manifest?.files.length ?? 0) - (manifest?.missing.length ?? 0);
        const { size: bytes } = await stat(file);
        const isMoved = folder === places.moved;
        return [
          { name, at: toTime(name), reason: manifest?.reason ?? null, ...counts, bytes, files, isMoved },
        ];
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}
