import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SalvageReport } from '../core/model/salvage';
import { assetsDir, databaseFile, presetsDir, stylesDir } from './disk/layout';
import { createDatabase } from './open';
import type { Recovered } from './salvage/recover';
import { listBackupsIn } from './services/backups';
import { allBackups, type Places } from './services/backups/places';
import type { JobContext } from './services/jobContext';
import { inThisThread } from './worker/inThisThread';
import { outcome, type Tasks } from './worker/tasks';

interface Options extends JobContext {
  tasks?: Tasks | undefined;
  /**
   * Copies the damaged database. A program that has it open must copy it through SQLite: by reading the file itself it
   * would give up its locks.
   */
  copyDatabase?: ((to: string) => Promise<void>) | undefined;
}

/**
 * Reads what can be read from a damaged workspace into a new one beside it, which is complete or not there; the
 * damaged one stays as it is. `suffix` ends the name of the new folder. Throws `cancelled`, and then there is none.
 */
export async function salvageWorkspace(
  places: Places,
  suffix: string,
  options: Options = {},
): Promise<SalvageReport> {
  const { workspace: dir } = places;
  const target = freeFolder(`${dir} ${suffix}`);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const copies = await mkdtemp(path.join(tmpdir(), 'stet-damaged-'));
  try {
    await createDatabase(unfinished);
    const report = await fill(places, unfinished, path.join(copies, 'stet.db'), options);
    for (const folder of [assetsDir, presetsDir, stylesDir])
      if (existsSync(folder(dir))) await cp(folder(dir), folder(unfinished), { recursive: true });
    await rename(unfinished, target);
    return { ...report, path: target };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(copies, { recursive: true, force: true });
  }
}

async function fill(
  places: Places,
  target: string,
  copy: string,
  { tasks = inThisThread, copyDatabase, signal, onProgress }: Options,
): Promise<Recovered> {
  const file = databaseFile(places.workspace);
  await (copyDatabase ?? copyWithLog(file))(copy);
  const listed = await listBackupsIn(places).catch(() => []);
  const folders = new Map(
    (await allBackups(places).catch(() => [])).map((backup) => [backup.name, backup.folder]),
  );
  const backups = listed.map(({ name, at }) => ({
    name,
    at,
    file: path.join(folders.get(name) ?? '', name),
  }));
  const damaged = { name: path.basename(file), copy, target: databaseFile(target), backups };
  return outcome(tasks.recover(damaged, signal), onProgress);
}

const copyWithLog = (file: string) => async (to: string) => {
  await copyFile(file, to);
  if (existsSync(`${file}-wal`)) await copyFile(`${file}-wal`, `${to}-wal`);
};

/** This folder, or the first with a number after it, that does not exist. */
function freeFolder(folder: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? folder : `${folder} ${number}`;
    if (!existsSync(name)) return name;
  }
}
