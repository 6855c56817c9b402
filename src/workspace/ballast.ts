import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { ballastFile } from './layout';

const size = 8 * 1024 * 1024;

/** Best effort: a disk that has no room for it is told by the first save, with words. */
export async function keepBallast(dir: string): Promise<void> {
  if (!existsSync(ballastFile(dir)))
    await writeFile(ballastFile(dir), Buffer.alloc(size, 1)).catch(() => undefined);
}

export const releaseBallast = (dir: string): Promise<void> => rm(ballastFile(dir), { force: true });
