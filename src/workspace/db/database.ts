import sqlite3 from 'sqlite3';
import type { Message } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import { closeApart } from './closeApart';
import { copyPages, type WithBackup } from './copyPages';
import { toStetError } from './errors';
import { type FileGuard, versionOf } from './fileGuard';
import { t } from './messages';

type Value = string | number | null | Uint8Array;
export type Parameters = Record<string, Value> | Value[];
/** A row as SQLite gives it; repositories parse it into records. */
export type Row = Record<string, Value>;

/** The database as repositories see it, in a transaction or outside one. */
export interface Connection {
  /** Runs one statement and returns how many rows it changed. */
  run(sql: string, parameters?: Parameters): Promise<number>;
  all(sql: string, parameters?: Parameters): Promise<Row[]>;
  get(sql: string, parameters?: Parameters): Promise<Row | undefined>;
}

interface OpenOptions {
  /** Writes nothing; reads the log if its index file exists. */
  readOnly?: boolean;
  /** Writes nothing and ignores the log. */
  immutable?: boolean;
  /** Called when the disk is full; the write is then tried once more. */
  makeRoom?: () => Promise<void>;
}

interface TransactionOptions {
  /** False for what is derived from other records or notes a backup: it leaves the change counter as it is. */
  isCounted?: boolean;
}

const isReadOnly = ({ immutable, readOnly }: OpenOptions): boolean => immutable === true || readOnly === true;

const busyTimeout = 5000;
const interruptEvery = 20;
const writing = /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i;

/**
 * The only access to SQLite, and the only importer of its driver. The driver interleaves the statements of two
 * callers, so transactions wait in a queue and everything else waits with them. Every write is a transaction,
 * and every transaction that changes a row raises the counter of the table `change`.
 */
export class Database implements Connection {
  #queue: Promise<unknown> = Promise.resolve();
  /** `total_changes()` after the last write that the counter knows of; null: to be read before the next write. */
  #counted: number | null = null;
  #guard: FileGuard | null = null;
  /** `data_version` when it was last asked for. */
  #version: number | null = null;

  /** Settled when no copy is being made. */
  #copies: Promise<unknown> = Promise.resolve();
  readonly #isReadOnly: boolean;

  private constructor(
    private readonly handle: sqlite3.Database,
    private readonly file: string,
    private readonly options: OpenOptions,
  ) {
    this.#isReadOnly = isReadOnly(options);
  }

  /** `immutable` is for read-only folders, where a WAL database cannot be read (https://sqlite.org/wal.html#readonly). */
  static async open(file: string, options: OpenOptions = {}): Promise<Database> {
    const { OPEN_READONLY, OPEN_READWRITE, OPEN_CREATE, OPEN_URI } = sqlite3;
    const name = options.immutable
      ? `file:${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}?immutable=1`
      : file;
    const mode = isReadOnly(options) ? OPEN_READONLY | OPEN_URI : OPEN_READWRITE | OPEN_CREATE;
    const handle = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(name, mode, (error) =>
        error ? reject(toStetError(error)) : resolve(opened),
      );
    });
    handle.configure('busyTimeout', busyTimeout);
    return new Database(handle, file, options);
  }

  /** From now on each write makes sure that the file is still the one that was opened. */
  guardBy(guard: FileGuard): void {
    this.#guard = guard;
  }

  run(sql: string, parameters: Parameters = []): Promise<number> {
    return this.transaction((connection) => connection.run(sql, parameters));
  }

  all(sql: string, parameters: Parameters = []): Promise<Row[]> {
    // A write that returns rows is a transaction like any other.
    if (writing.test(sql)) return this.transaction((connection) => connection.all(sql, parameters));
    return this.#enqueue(() => this.#all(sql, parameters).catch((error: unknown) => this.#explain(error)));
  }

  async get(sql: string, parameters: Parameters = []): Promise<Row | undefined> {
    return (await this.all(sql, parameters))[0];
  }

  /** For reading: a statement that has begun ends with `cancelled` when the signal says so, and none begins after it. */
  stoppable(signal: AbortSignal): Connection {
    const all = (sql: string, parameters: Parameters = []) =>
      this.#enqueue(() => this.#allUnless(signal, sql, parameters));
    return {
      run: (sql, parameters) => this.run(sql, parameters),
      all,
      get: async (sql, parameters) => (await all(sql, parameters))[0],
    };
  }

  /** Several statements without parameters, as in a migration; they are not counted as a change. */
  exec(sql: string): Promise<void> {
    return this.#enqueue(() => {
      this.#counted = null;
      return this.#exec(sql);
    });
  }

  /** Writes the whole database into a new file, by a connection of its own: it may take minutes, and nobody waits for it. */
  copyTo(file: string): Promise<void> {
    const copied = this.#copyApart(file);
    this.#copies = Promise.allSettled([this.#copies, copied]);
    return copied;
  }

  async #copyApart(file: string): Promise<void> {
    await this.assertInPlace();
    const reader = await Database.open(this.file, { ...this.options, readOnly: true });
    try {
      // SQLite opens the file when it first reads it; another one may stand there by then.
      await reader.get('SELECT count(*) FROM sqlite_schema');
      await this.assertInPlace();
      await this.#withRoom(() => reader.#run('VACUUM INTO ?', [file]));
    } finally {
      await reader.close();
    }
  }

  /** Writes what SQLite has open into a new file, wherever the file that was opened is now. */
  async copyOpenTo(file: string): Promise<void> {
    await this.#enqueue(() => this.#withRoom(() => this.#run('VACUUM INTO ?', [file])));
  }

  /** Copies every page as it is, damaged or not, into a new file. */
  copyPagesTo(file: string): Promise<void> {
    return this.#enqueue(() => copyPages(this.handle as sqlite3.Database & WithBackup, file));
  }

  /** Whether another connection has committed since this was last asked; throws `replaced`. */
  wasWrittenByOthers(): Promise<boolean> {
    return this.#enqueue(async () => {
      await this.#guard?.check(this.#inner);
      const version = await versionOf(this.#inner);
      this.#guard?.sawVersion(version);
      const before = this.#version ?? version;
      this.#version = version;
      return version !== before;
    });
  }

  /** Throws `replaced` if the file is not the one that was opened; call it before writing beside the database. */
  assertInPlace(): Promise<void> {
    return this.#enqueue(async () => this.#guard?.check(this.#inner));
  }

  /**
   * All of `work` or nothing of it. `work` uses the connection it is given, never the database itself; on a
   * full disk it is run once more after `makeRoom`, so it must keep no result outside the database.
   */
  transaction<T>(
    work: (connection: Connection) => Promise<T>,
    { isCounted = true }: TransactionOptions = {},
  ): Promise<T> {
    return this.#enqueue(() => this.#withRoom(() => this.#attempt(work, isCounted)));
  }

  async #withRoom<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StetError) || error.code !== 'disk-full' || !this.options.makeRoom) throw error;
      await this.options.makeRoom();
      return write();
    }
  }

  async #attempt<T>(work: (connection: Connection) => Promise<T>, isCounted: boolean): Promise<T> {
    this.#counted ??= await this.#totalChanges();
    await this.#begin();
    try {
      await this.#guard?.check(this.#inner);
      const result = await work(this.#inner);
      const counted = isCounted && !this.#isReadOnly ? await this.#count(this.#counted) : null;
      await this.#exec('COMMIT');
      await this.#guard?.settle(this.#inner);
      this.#counted = counted;
      return result;
    } catch (error) {
      // SQLite has rolled back by itself after some errors (a full disk): then there is nothing left to roll back.
      await this.#exec('ROLLBACK').catch(() => undefined);
      // Rows that were rolled back stay in the total.
      this.#counted = null;
      return await this.#explain(error);
    }
  }

  async #begin(): Promise<void> {
    if (this.#guard?.loss) throw this.#guard.loss.error;
    await this.#exec('BEGIN IMMEDIATE').catch((error: unknown) => this.#explain(error));
  }

  /** Another file under an open database looks like damage: says what it is. */
  async #explain(error: unknown): Promise<never> {
    const isDamage = error instanceof StetError && !['locked', 'disk-full', 'replaced'].includes(error.code);
    if (isDamage) await this.#guard?.check(this.#inner);
    throw error;
  }

  async #totalChanges(): Promise<number> {
    const [row] = await this.#all('SELECT total_changes() AS total', []);
    return Number(row?.['total']);
  }

  /** Raises the counter if rows changed since `before`, and returns the new total. */
  async #count(before: number): Promise<number> {
    const [row] = await this.#all(
      'UPDATE change SET counter = counter + 1 WHERE total_changes() <> ? RETURNING total_changes() AS total',
      [before],
    );
    // The total in RETURNING does not yet include this statement's own row.
    return row ? Number(row['total']) + 1 : before;
  }

  async close(): Promise<void> {
    await this.#copies;
    await this.#queue.catch(() => undefined);
    const close = () =>
      new Promise<void>((resolve, reject) => {
        this.handle.close((error) => (error ? reject(toStetError(error)) : resolve()));
      });
    await (this.#guard?.loss ? closeApart(this.#guard, close) : close());
  }

  readonly #inner: Connection & { exec(sql: string): Promise<void> } = {
    run: (sql, parameters = []) => this.#run(sql, parameters),
    all: (sql, parameters = []) => this.#all(sql, parameters),
    get: async (sql, parameters = []) => (await this.#all(sql, parameters))[0],
    exec: (sql) => this.#exec(sql),
  };

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  #run(sql: string, parameters: Parameters): Promise<number> {
    return new Promise((resolve, reject) => {
      this.handle.run(sql, parameters, function (error) {
        if (error) reject(toStetError(error));
        else resolve(this.changes);
      });
    });
  }

  #all(sql: string, parameters: Parameters): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.handle.all<Row>(sql, parameters, (error, rows) =>
        error ? reject(toStetError(error)) : resolve(rows),
      );
    });
  }

  async #allUnless(signal: AbortSignal, sql: string, parameters: Parameters): Promise<Row[]> {
    const cancelled = () => new StetError('cancelled', t.message('cancelled'));
    if (signal.aborted) throw cancelled();
    // Nothing else runs meanwhile that it could stop: everything waits in the queue.
    let again: ReturnType<typeof setInterval> | undefined;
    const interrupt = () => {
      this.handle.interrupt();
      // The statement may only be about to begin in the driver's thread, which an interruption does not stop.
      again = setInterval(() => this.handle.interrupt(), interruptEvery);
    };
    signal.addEventListener('abort', interrupt, { once: true });
    try {
      return await this.#all(sql, parameters);
    } catch (error) {
      if (signal.aborted) throw cancelled();
      return await this.#explain(error);
    } finally {
      clearInterval(again);
      signal.removeEventListener('abort', interrupt);
    }
  }

  #exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.handle.exec(sql, (error) => (error ? reject(toStetError(error)) : resolve()));
    });
  }
}

/** For a statement that must change one row: throws `not-found` with this message when it did not. */
export function assertChanged(changes: number, gone: Message): void {
  if (changes !== 1) throw new StetError('not-found', gone);
}
