import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from '../../db/database';
import { backupsDir } from '../../disk/layout';
import { listAssetFiles } from '../../repositories/assets';
import { isWhole, poolFile } from '../backups/pool';
import { t } from './messages';

/** Pictures that are gone or have other bytes, and whether a backup has them. */
export async function pictureProblems(db: Connection, dir: string): Promise<string[]> {
  const problems: string[] = [];
  for (const file of await listAssetFiles(db)) {
    const stored = path.join(dir, file.path);
    if (await isWhole(stored, file)) continue;
    const inBackup = String(await isWhole(poolFile(backupsDir(dir), file), file));
    const how = existsSync(stored) ? 'pictures.damaged' : 'pictures.gone';
    problems.push(t(how, { path: file.path, inBackup }));
  }
  return problems;
}
