import path from 'node:path';
import { readManifest, storedBackups } from '../backups/manifest';
import { verify } from '../backups/verify';
import { t } from './messages';

/** What is wrong with each backup of a folder: its database, and each file that belongs to it. */
export async function backupProblems(folder: string): Promise<string[]> {
  const stored = await storedBackups(folder);
  if (stored.length === 0) return [t('backups.none')];
  const problems: string[] = [];
  for (const { name } of stored) {
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
