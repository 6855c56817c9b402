import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Writes the whole content or nothing: into a file beside the target, synced, then renamed. */
export async function writeFileAtomic(
  file: string,
  content: string | Uint8Array,
  { mode = 0o666 } = {},
): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A database's file and the files that SQLite keeps beside it; a journal or a log belongs to one database only. */
const parts = ['', '-journal', '-wal', '-shm'];

/** Deletes a database with its journal and its log. */
export async function removeDatabase(file: string): Promise<void> {
  for (const part of parts) await rm(file + part, { force: true });
}

/** Renames a database with its log, so that they are never mixed with the database that replaces it. */
export async function setDatabaseAside(file: string): Promise<void> {
  const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const part of parts) if (existsSync(file + part)) await rename(file + part, aside + part);
}
