import path from 'node:path';
import { readManifest } from '../backups/manifest';
import { allBackups, isReachable, type Places } from '../backups/places';
import { verify } from '../backups/verify';
import { t } from './messages';

/** What is wrong with each backup, in every folder that has some: its database, and each file that belongs to it. */
export async function backupProblems(places: Places): Promise<string[]> {
  const problems: string[] = [];
  if (!(await isReachable(places))) problems.push(t('backups.away', { folder: places.moved ?? '' }));
  const stored = await allBackups(places);
  if (stored.length === 0) problems.push(t('backups.none'));
  for (const { name, folder } of stored) {
    try {
      const { lost } = await verify(path.join(folder, name));
      const manifest = await readManifest(folder, name);
      if (!manifest && lost.length > 0) problems.push(t('backups.withoutFiles', { name }));
      // What was gone already when the backup was made is said by the check of the pictures.
      else
        for (const file of lost)
          if (!manifest?.missing.includes(file)) problems.push(t('backups.lost', { name, path: file }));
    } catch {
      problems.push(t('backups.damaged', { name }));
    }
  }
  return problems;
}
