import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fault } from '../../../tests/support/faults';
import { scratchFolder } from '../../../tests/support/folder';
import { outcomeOf } from '../../../tests/support/lost';
import { type Connection, Database } from './database';
import changeTable from './migrations/0003_changes.sql?raw';

async function fullAfter(pages: number, makeRoom?: () => Promise<void>) {
  const file = path.join(await scratchFolder(), 'full.db');
  const db = await Database.open(file, makeRoom ? { makeRoom } : {});
  onTestFinished(() => db.close());
  await db.exec(
    `CREATE TABLE setting (key TEXT) STRICT; ${changeTable}; CREATE TABLE note (text TEXT) STRICT`,
  );
  await db.exec(`PRAGMA max_page_count = ${pages}`);
  return db;
}

const large = 'x'.repeat(200_000);
const count = async (db: Database) => (await db.get('SELECT count(*) AS count FROM note'))?.['count'];

async function writeLarge(connection: Connection): Promise<void> {
  await connection.run('INSERT INTO note VALUES (?)', ['first']);
  await connection.run('INSERT INTO note VALUES (?)', [large]);
}

test('a full disk is named, and nothing is half written', async () => {
  const db = await fullAfter(10);
  await expect(db.transaction(writeLarge)).rejects.toMatchObject({ code: 'disk-full' });
  fault(
    'R4',
    'a database that may not grow',
    outcomeOf([Number(await count(db))], 'rows of a refused save written'),
  );
});

test('work that failed on a full disk is done once when there is room again', async () => {
  let asked = 0;
  const db = await fullAfter(10, async () => {
    asked += 1;
  });
  await db.transaction(async (connection) => {
    // Has the effect of releasing the ballast.
    if (asked > 0) await connection.all('PRAGMA max_page_count = 1000');
    await writeLarge(connection);
  });
  expect(asked).toBe(1);
  expect(await count(db)).toBe(2);
});

test('the statements of two transactions are never mixed', async () => {
  const db = await fullAfter(1000);
  const slow = (name: string) =>
    db.transaction(async (connection) => {
      await connection.run('INSERT INTO note VALUES (?)', [`${name} begins`]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await connection.run('INSERT INTO note VALUES (?)', [`${name} ends`]);
    });
  await Promise.all([slow('a'), slow('b')]);
  expect((await db.all('SELECT text FROM note ORDER BY rowid')).map((row) => row['text'])).toEqual([
    'a begins',
    'a ends',
    'b begins',
    'b ends',
  ]);
});

test('a statement that nobody waits for any more is stopped, and what waits behind it goes on', async () => {
  const db = await fullAfter(1000);
  const endless =
    'WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number) SELECT max(n) FROM number';
  const waiting = new AbortController();
  const stopped = db.stoppable(waiting.signal).all(endless);
  const next = db.stoppable(waiting.signal).get('SELECT 1');
  const other = db.run('INSERT INTO note VALUES (?)', ['behind it']);
  setImmediate(() => waiting.abort());
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  await expect(next).rejects.toMatchObject({ code: 'cancelled' });
  expect(await other).toBe(1);
});

test('the driver has the expected version of SQLite, with full-text search', async () => {
  const db = await fullAfter(1000);
  expect((await db.get('SELECT sqlite_version() AS version'))?.['version']).toBe('3.52.0');
  await db.exec('CREATE VIRTUAL TABLE found USING fts5 (text)');
});

test.each([{ readOnly: true }, { immutable: true }])(
  'a database opened with %j is read in a transaction',
  async (options) => {
    const file = path.join(await scratchFolder(), 'read.db');
    const made = await Database.open(file);
    await made.exec(
      `CREATE TABLE setting (key TEXT) STRICT; ${changeTable}; CREATE TABLE note (text TEXT) STRICT`,
    );
    await made.run('INSERT INTO note VALUES (?)', ['first']);
    await made.close();
    const db = await Database.open(file, options);
    onTestFinished(() => db.close());
    expect(await db.transaction((connection) => connection.all('SELECT text FROM note'))).toEqual([
      { text: 'first' },
    ]);
  },
);
