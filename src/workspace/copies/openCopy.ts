import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Database } from '../db/database';
import { assertOurs, migrate, readStamp } from '../db/migrate';

export interface OpenedCopy {
  file: string;
  db: Database;
  close(): Promise<void>;
}

/** Opens a copy of the file in the format of today; the file itself stays as it is. */
export async function openCopy(source: string): Promise<OpenedCopy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-copy-'));
  const discard = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, 'theirs.db');
  let opened: Database | undefined;
  try {
    await copyFile(source, file);
    const db = await Database.open(file);
    opened = db;
    const stamp = await readStamp(db);
    assertOurs(stamp, path.basename(source));
    await migrate(db, stamp.version);
    return { file, db, close: () => db.close().finally(discard) };
  } catch (error) {
    await opened?.close();
    await discard();
    throw error;
  }
}
