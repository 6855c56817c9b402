import { stat } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../core/model/errors';
import type { Connection } from './database';
import { t } from './messages';

/** What became of a database that is open: its folder, its file or its log is not the one that was opened. */
type Kind = 'folder' | 'missing' | 'other' | 'written' | 'log';

export interface Loss {
  kind: Kind;
  error: StetError;
}

interface Seen {
  dev: bigint;
  ino: bigint;
  size: bigint;
  mtimeNs: bigint;
}

interface Options {
  /** The disk reports times late, as a file server may: then they prove nothing. */
  isTimeless?: boolean;
  /** Called once. */
  onLoss?: (loss: Loss) => void;
}

/**
 * Compares the database at its path with the one that SQLite has open. SQLite itself goes on with a file that was
 * replaced or deleted, and what it commits there is gone. While SQLite holds a file its inode is not used again. In WAL
 * mode only a checkpoint changes the database's file, and another connection makes one only after a commit, which
 * changes `data_version`; any other change is a foreign one.
 */
export class FileGuard {
  /** Set once; nothing is written from then on. */
  loss: Loss | null = null;
  /** Another connection has written: until no checkpoint of it can be under way, a change may be its own. */
  #isShared = false;

  private constructor(
    readonly file: string,
    private readonly options: Options,
    private db: Seen,
    private log: Seen,
    private version: number,
  ) {}

  /** For a database that was just opened and read, so that its log is there. */
  static async of(file: string, connection: Connection, options: Options = {}): Promise<FileGuard> {
    const [db, log] = await look(file);
    if (!db || !log) throw replaced(db ? 'log' : 'missing', file);
    return new FileGuard(file, options, db, log, await versionOf(connection));
  }

  /** In a write transaction, before anything is written: throws `replaced`. */
  async check(connection: Connection): Promise<void> {
    const { db } = await this.#sameFiles();
    if (db.size < this.db.size) throw this.#lose('written');
    if (!this.#isWritten(db)) return;
    // A file that is no database any more cannot say it.
    this.sawVersion(await versionOf(connection).catch(() => this.version));
    if (!this.#isShared) throw this.#lose('written');
  }

  /** After a commit, before it is acknowledged: throws `replaced`. */
  async settle(connection: Connection): Promise<void> {
    let seen = await this.#sameFiles();
    if (!this.#isShared && this.#isWritten(seen.db) && !(await isCheckpoint(connection, seen.db.size))) {
      this.sawVersion(await versionOf(connection));
      if (!this.#isShared) throw this.#lose('written');
    }
    if (this.#isShared) {
      const version = await versionOf(connection);
      if (!(await hasCheckpointed(connection))) return;
      seen = await this.#sameFiles();
      // The checkpoint of a commit that came in between is still to be expected.
      if ((await versionOf(connection)) !== version) return;
      this.version = version;
      this.#isShared = false;
    }
    this.db = seen.db;
    this.log = seen.log;
  }

  /** `PRAGMA data_version` as it is now. */
  sawVersion(version: number): void {
    if (version !== this.version) this.#isShared = true;
  }

  /** Whether the file, or the log, that is at its path now is the one that was opened. */
  async isAtPath(part: 'db' | 'log'): Promise<boolean> {
    const [db, log] = await look(this.file);
    return part === 'db' ? isSame(db, this.db) : isSame(log, this.log);
  }

  /** By size and time alone: a process that opens and closes the file gives up SQLite’s locks on it. */
  #isWritten(db: Seen): boolean {
    // Windows updates the time of an open file late, and lets nobody replace one.
    const isTimeless = this.options.isTimeless === true || process.platform === 'win32';
    return db.size !== this.db.size || (!isTimeless && db.mtimeNs !== this.db.mtimeNs);
  }

  async #sameFiles(): Promise<{ db: Seen; log: Seen }> {
    if (this.loss) throw this.loss.error;
    const [db, log] = await look(this.file);
    if (!db) throw this.#lose((await see(path.dirname(this.file))) ? 'missing' : 'folder');
    if (!isSame(db, this.db)) throw this.#lose('other');
    // SQLite shortens no log while another connection has it open.
    if (!isSame(log, this.log) || log.size < this.log.size) throw this.#lose('log');
    return { db, log };
  }

  #lose(kind: Kind): StetError {
    this.loss = { kind, error: replaced(kind, this.file) };
    this.options.onLoss?.(this.loss);
    return this.loss.error;
  }
}

const look = (file: string) => Promise.all([see(file), see(`${file}-wal`)]);

const isSame = (seen: Seen | null, known: Seen): seen is Seen =>
  seen !== null && seen.ino === known.ino && seen.dev === known.dev;

/** Null: there is no such file. */
async function see(file: string): Promise<Seen | null> {
  try {
    return await stat(file, { bigint: true });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new StetError('io', t.message('SQLITE_IOERR'), { cause });
  }
}

function replaced(kind: Kind, file: string): StetError {
  return new StetError('replaced', t.message(`replaced.${kind}`, { folder: path.dirname(file) }));
}

/** Differs from what it was when another connection has committed since. */
export async function versionOf(connection: Connection): Promise<number> {
  return Number((await connection.get('PRAGMA data_version'))?.['data_version']);
}

/** After a commit SQLite copies a log of that many pages into the file (https://sqlite.org/wal.html#ckpt). */
const longestLog = 1000;

/** Whether the log has been copied into the file; the file is then as long as its pages. */
async function isCheckpoint(connection: Connection, size: bigint): Promise<boolean> {
  const state = await connection.get('PRAGMA main.wal_checkpoint(NOOP)');
  // On a full disk SQLite copies what there is room for and says nothing: the log stays that long.
  if (Number(state?.['log']) >= longestLog && state?.['checkpointed'] !== state?.['log']) return true;
  if (!Number(state?.['checkpointed'])) return false;
  if (state?.['checkpointed'] !== state?.['log']) return true;
  const length = await connection.get(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  );
  return Number(length?.['bytes']) === Number(size);
}

/** Copies the log into the file; false when another connection is doing that, or still has something to copy. */
async function hasCheckpointed(connection: Connection): Promise<boolean> {
  const state = await connection.get('PRAGMA main.wal_checkpoint(PASSIVE)');
  return state?.['busy'] === 0 && state['log'] === state['checkpointed'];
}
