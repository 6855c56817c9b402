import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { SalvageReport } from '../core/model/salvage';
import { openDamaged } from './db/damaged';
import { Database } from './db/database';
import { assetsDir, databaseFile, presetsDir, stylesDir } from './disk/layout';
import { createDatabase } from './open';
import { listBackupsIn } from './services/backups';
import { allBackups, type Places } from './services/backups/places';
import type { JobContext } from './services/jobContext';
import { salvageInto } from './services/salvage';
import { differences } from './services/salvage/differences';

/**
 * Reads what can be read from a damaged workspace into a new one beside it, which is complete or not there; the
 * damaged one stays as it is. `suffix` ends the name of the new folder. Throws `cancelled`, and then there is none.
 */
export async function salvageWorkspace(
  places: Places,
  suffix: string,
  context: JobContext = {},
): Promise<SalvageReport> {
  const { workspace: dir } = places;
  const target = freeFolder(`${dir} ${suffix}`);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await createDatabase(unfinished);
    const report = await fill(places, unfinished, context);
    for (const folder of [assetsDir, presetsDir, stylesDir])
      if (existsSync(folder(dir))) await cp(folder(dir), folder(unfinished), { recursive: true });
    await rename(unfinished, target);
    return { ...report, path: target };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function fill(
  places: Places,
  target: string,
  context: JobContext,
): Promise<Omit<SalvageReport, 'path'>> {
  const db = await Database.open(databaseFile(target));
  const damaged = await openDamaged(databaseFile(places.workspace), databaseFile(target));
  const listed = await listBackupsIn(places).catch(() => []);
  const folders = new Map(
    (await allBackups(places).catch(() => [])).map((backup) => [backup.name, backup.folder]),
  );
  const backups = await Promise.all(
    listed.map(({ name }) => Database.open(path.join(folders.get(name) ?? '', name), { immutable: true })),
  );
  try {
    const salvaged = await salvageInto(db, damaged.db, backups, context);
    const [newest, file] = [listed[0], backups[0]];
    const backup =
      newest && file ? { name: newest.name, at: newest.at, articles: await differences(db, file) } : null;
    return { ...salvaged, backup };
  } finally {
    for (const one of [db, damaged, ...backups]) await one.close();
  }
}

/** This folder, or the first with a number after it, that does not exist. */
function freeFolder(folder: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? folder : `${folder} ${number}`;
    if (!existsSync(name)) return name;
  }
}
