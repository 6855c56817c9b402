import sqlite3 from 'sqlite3';
import { StetError } from '../../core/model/errors';
import { toStetError } from './errors';

type Value = string | number | null | Uint8Array;
export type Parameters = Record<string, Value> | Value[];
/** A row as SQLite gives it; repositories parse it into records. */
export type Row = Record<string, Value>;

/** What repositories work on: inside a transaction or outside. */
export interface Connection {
  /** Runs one statement; answers how many rows it changed. */
  run(sql: string, parameters?: Parameters): Promise<number>;
  all(sql: string, parameters?: Parameters): Promise<Row[]>;
  get(sql: string, parameters?: Parameters): Promise<Row | undefined>;
}

interface OpenOptions {
  /** Nothing is written. A log is read where its index is there too. */
  readOnly?: boolean;
  /** Nothing is written, and a log is not looked at. */
  immutable?: boolean;
  /** Called when the disk is full, before what was written is tried once more. */
  makeRoom?: () => Promise<void>;
}

const busyTimeout = 5000;

/**
 * The one door to SQLite, and the one importer of its driver. The driver runs statements of two callers
 * between each other, so transactions wait in a queue and everything else waits with them.
 */
export class Database implements Connection {
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly handle: sqlite3.Database,
    private readonly makeRoom?: () => Promise<void>,
  ) {}

  /** `immutable`: a read-only folder, which WAL cannot even read (https://sqlite.org/wal.html#readonly). */
  static async open(file: string, options: OpenOptions = {}): Promise<Database> {
    const { OPEN_READONLY, OPEN_READWRITE, OPEN_CREATE, OPEN_URI } = sqlite3;
    const name = options.immutable
      ? `file:${encodeURI(file).replace(/[?#]/g, encodeURIComponent)}?immutable=1`
      : file;
    const mode =
      options.immutable || options.readOnly ? OPEN_READONLY | OPEN_URI : OPEN_READWRITE | OPEN_CREATE;
    const handle = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(name, mode, (error) =>
        error ? reject(toStetError(error)) : resolve(opened),
      );
    });
    handle.configure('busyTimeout', busyTimeout);
    return new Database(handle, options.makeRoom);
  }

  run(sql: string, parameters: Parameters = []): Promise<number> {
    return this.#enqueue(() => this.#withRoom(() => this.#run(sql, parameters)));
  }

  all(sql: string, parameters: Parameters = []): Promise<Row[]> {
    return this.#enqueue(() => this.#all(sql, parameters));
  }

  get(sql: string, parameters: Parameters = []): Promise<Row | undefined> {
    return this.#enqueue(async () => (await this.#all(sql, parameters))[0]);
  }

  /** Several statements without parameters, as a migration holds them. */
  exec(sql: string): Promise<void> {
    return this.#enqueue(() => this.#exec(sql));
  }

  /**
   * All of `work` or nothing of it. `work` uses the connection it is given, never the database itself; on a
   * full disk it is run once more after `makeRoom`, so it must not keep what it did outside the database.
   */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#enqueue(() => this.#withRoom(() => this.#attempt(work)));
  }

  async #withRoom<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StetError) || error.code !== 'disk-full' || !this.makeRoom) throw error;
      await this.makeRoom();
      return write();
    }
  }

  async #attempt<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    await this.#exec('BEGIN IMMEDIATE');
    try {
      const result = await work(this.#inner);
      await this.#exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite has rolled back by itself after some errors (full disk); the second one then has nothing to do.
      await this.#exec('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#queue.catch(() => undefined);
    await new Promise<void>((resolve, reject) => {
      this.handle.close((error) => (error ? reject(toStetError(error)) : resolve()));
    });
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

  #exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.handle.exec(sql, (error) => (error ? reject(toStetError(error)) : resolve()));
    });
  }
}

/** For a statement that must find its row. */
export function assertChanged(changes: number, what: string): void {
  if (changes !== 1) throw new StetError('not-found', `${what} is not there any more.`);
}
