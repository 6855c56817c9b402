import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { manifestOf, storedBackups, unfinishedBackups, unfinishedParts } from './manifest';
import { sweepPool } from './pool';
import { retained } from './retention';

/** Unfinished backups may be being made by another process while only so many newer ones are there. */
const perhapsBeingMade = 3;

/** Removes the backups that are not retained, and then the files that only they had. */
export async function prune(folder: string, inUse?: string): Promise<void> {
  const stored = await storedBackups(folder);
  const keep = retained(stored);
  for (const { name } of stored) {
    if (keep.has(name) || name === inUse) continue;
    await rm(path.join(folder, name));
    await rm(manifestOf(folder, name), { force: true });
  }
  const oldest = stored[perhapsBeingMade - 1];
  for (const { name, manifest } of await unfinishedBackups(folder))
    if (manifest && manifest.sequence < (oldest?.manifest?.sequence ?? 0))
      await rm(manifestOf(folder, name), { force: true });
  for (const part of await unfinishedParts(folder))
    if (oldest && part < oldest.name) await rm(path.join(folder, part), { force: true });
  await sweep(folder);
}

/** Files are removed only while every manifest can be read: a damaged one may name them. */
async function sweep(folder: string): Promise<void> {
  const all = [...(await storedBackups(folder)), ...(await unfinishedBackups(folder))];
  if (all.some(({ name, manifest }) => !manifest && existsSync(manifestOf(folder, name)))) return;
  await sweepPool(
    folder,
    all.flatMap(({ manifest }) => manifest?.files ?? []),
  );
}
