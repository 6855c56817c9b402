import { existsSync } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { ballastFile, databaseFile } from '../../disk/layout';
import { t } from './messages';

const megabyte = 1_000_000;
const least = 50 * megabyte;

/** A backup needs as much room as the database. */
export async function spaceProblems(dir: string): Promise<string[]> {
  const { bavail, bsize } = await statfs(dir);
  const { size } = await stat(databaseFile(dir));
  const needed = Math.max(least, 2 * size);
  const free = bavail * bsize;
  const problems: string[] = [];
  if (free < needed)
    problems.push(
      t('space.little', { megabytes: Math.floor(free / megabyte), needed: Math.ceil(needed / megabyte) }),
    );
  if (!existsSync(ballastFile(dir))) problems.push(t('space.reserve'));
  return problems;
}
