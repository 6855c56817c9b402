import sqlite3 from 'sqlite3';

export type Value = string | number | null | Uint8Array;

type Done = (error: Error | null) => void;
const settled = (start: (done: Done) => void) =>
  new Promise<void>((resolve, reject) => start((error) => (error ? reject(error) : resolve())));

/** The database driver without our code: the baseline for search and import. */
export class RawDatabase {
  readonly #handle: sqlite3.Database;

  constructor(file: string) {
    this.#handle = new sqlite3.Database(file);
    this.#handle.serialize();
  }

  all(sql: string, values: Value[] | Record<string, Value> = []): Promise<Record<string, Value>[]> {
    return new Promise((resolve, reject) => {
      this.#handle.all<Record<string, Value>>(sql, values, (error, rows) =>
        error ? reject(error) : resolve(rows),
      );
    });
  }

  exec(sql: string): Promise<void> {
    return settled((done) => this.#handle.exec(sql, done));
  }

  /** One prepared statement over all rows. */
  async insert(sql: string, rows: Value[][]): Promise<void> {
    const statement = this.#handle.prepare(sql);
    await Promise.all(rows.map((row) => settled((done) => statement.run(row, done))));
    await settled((done) => statement.finalize(() => done(null)));
  }

  close(): Promise<void> {
    return settled((done) => this.#handle.close(done));
  }
}
