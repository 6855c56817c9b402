import { open, rm } from 'node:fs/promises';
import { Database } from './database';

const pageSize = 4096;

/**
 * Opens a copy of a damaged database for reading, with its log if that can still be applied. `model` is a sound database
 * of the newest format that is not open: it lends its first bytes when the copy has lost them.
 */
export async function openDamaged(copy: string, model: string): Promise<Database> {
  await applyLog(copy);
  await mendHeader(copy, model);
  if (!(await isListed(copy))) await lendFirstPage(copy, model);
  const db = await Database.open(copy);
  // SQLite reads on beyond damage in its own tables (https://sqlite.org/pragma.html#pragma_writable_schema).
  await db.exec('PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON');
  return db;
}

/** Copies what is in the log into the database; a log that cannot be read is left out. */
async function applyLog(file: string): Promise<void> {
  try {
    const db = await Database.open(file);
    await db.all('PRAGMA wal_checkpoint(TRUNCATE)').finally(() => db.close());
  } catch {
    // The database is read without it.
  }
  await Promise.all(['-wal', '-shm', '-journal'].map((part) => rm(file + part, { force: true })));
}

/** Gives the file a valid header for its length (https://sqlite.org/fileformat.html#the_database_header). */
async function mendHeader(file: string, model: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    const pages = Math.max(1, Math.ceil(size / pageSize));
    await handle.truncate(pages * pageSize);
    const header = await firstBytes(model, 100);
    // Not a log any more; the number of pages holds because the two counters beside it are equal.
    header.writeUInt8(1, 18);
    header.writeUInt8(1, 19);
    header.writeUInt32BE(pages, 28);
    header.writeUInt32BE(0, 32);
    header.writeUInt32BE(0, 36);
    header.copy(header, 92, 24, 28);
    await handle.write(header, 0, 100, 0);
  } finally {
    await handle.close();
  }
}

/** Whether the list of tables can be read. */
async function isListed(file: string): Promise<boolean> {
  const db = await Database.open(file);
  try {
    return (await db.all("SELECT name FROM sqlite_master WHERE name IN ('article', 'block')")).length === 2;
  } catch {
    return false;
  } finally {
    await db.close();
  }
}

/** A workspace that was made by the newest format has its tables where the model has them. */
async function lendFirstPage(file: string, model: string): Promise<void> {
  const first = await firstBytes(model, pageSize);
  const handle = await open(file, 'r+');
  try {
    await handle.write(first, 100, pageSize - 100, 100);
  } finally {
    await handle.close();
  }
}

async function firstBytes(file: string, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer;
  } finally {
    await handle.close();
  }
}
