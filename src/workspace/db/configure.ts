import type { Database } from './database';

/** For a database that is written: what was committed stays after a power cut, and references are checked. */
export async function configure(db: Database): Promise<void> {
  await db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;',
  );
}
