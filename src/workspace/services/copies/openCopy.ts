import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Database } from '../../db/database';
import { assertOurs, migrate, readStamp } from '../../db/migrate';

/** Opens a copy of the file in the format of today; the file itself stays as it is. */
export async function withCopy<T>(
  source: string,
  work: (theirs: Database, file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-copy-'));
  try {
    const file = path.join(folder, 'theirs.db');
    await copyFile(source, file);
    const theirs = await Database.open(file);
    try {
      const stamp = await readStamp(theirs);
      assertOurs(stamp, path.basename(source));
      await migrate(theirs, stamp.version);
      return await work(theirs, file);
    } finally {
      await theirs.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
