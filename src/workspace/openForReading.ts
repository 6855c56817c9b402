import { stat } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../core/model/errors';
import { Database } from './db/database';
import { t } from './db/messages';
import { assertOurs, latestVersion, readStamp } from './db/migrate';

/** In a read-only folder SQLite can read a log only with its index file; without a log it needs neither. */
export async function openForReading(file: string): Promise<Database> {
  const log = await stat(`${file}-wal`).catch(() => undefined);
  const db = await Database.open(file, log?.size ? { readOnly: true } : { immutable: true });
  try {
    const stamp = await readStamp(db);
    assertOurs(stamp, path.basename(file));
    if (stamp.version === latestVersion) return db;
    throw new StetError('read-only', t.message('old'));
  } catch (cause) {
    await db.close();
    if (!(cause instanceof StetError && cause.code === 'unreadable')) throw cause;
    throw new StetError('unreadable', t.message('logOnly'), { cause });
  }
}

/** Uses a read-only connection, so that a file of another program stays as it is. */
export async function inspectLog(file: string): Promise<void> {
  const db = await Database.open(file, { readOnly: true });
  try {
    assertOurs(await readStamp(db), path.basename(file));
  } finally {
    await db.close();
  }
}
