import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { ballastFile } from './layout';

const size = 8 * 1024 * 1024;

/** When the disk has no room for all of it, the file is removed again. */
export async function keepBallast(dir: string): Promise<void> {
  if (!existsSync(ballastFile(dir)))
    await writeFile(ballastFile(dir), Buffer.alloc(size, 1)).catch(() => releaseBallast(dir));
}

export const releaseBallast = (dir: string): Promise<void> => rm(ballastFile(dir), { force: true });
