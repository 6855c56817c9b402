import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The whole content or nothing: written beside the target, synced, then put in its place. */
export async function writeFileAtomic(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
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

/** A database's file and what SQLite keeps beside it; a journal or a log is of use to none but its own. */
const parts = ['', '-journal', '-wal', '-shm'];

/** A database that was not finished. */
export async function removeDatabase(file: string): Promise<void> {
  for (const part of parts) await rm(file + part, { force: true });
}

/** Renamed and kept, with its log: what comes in its place must never be mixed with it. */
export async function setDatabaseAside(file: string): Promise<void> {
  const aside = `${file}.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const part of parts) if (existsSync(file + part)) await rename(file + part, aside + part);
}
