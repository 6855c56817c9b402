import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from '../../db/database';
import { listAssetFiles } from '../../repositories/assets';
import { foldersOf, type Places } from '../backups/places';
import { isWhole, poolFile } from '../backups/pool';
import { t } from './messages';

/** Pictures that are gone or have other bytes, and whether a backup has them. */
export async function pictureProblems(db: Connection, places: Places): Promise<string[]> {
  const problems: string[] = [];
  for (const file of await listAssetFiles(db)) {
    const stored = path.join(places.workspace, file.path);
    if (await isWhole(stored, file)) continue;
    const copies = await Promise.all(
      foldersOf(places).map((folder) => isWhole(poolFile(folder, file), file)),
    );
    const inBackup = String(copies.includes(true));
    const how = existsSync(stored) ? 'pictures.damaged' : 'pictures.gone';
    problems.push(t(how, { path: file.path, inBackup }));
  }
  return problems;
}
