import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { verbatim } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import { createDatabase, openDatabase } from '../open';
import { assertChanged, Database } from './database';
import { toStetError } from './errors';
import changeTable from './migrations/0003_changes.sql?raw';

async function newFile(name = 'notes.db'): Promise<string> {
  const file = path.join(await scratchFolder(), name);
  const db = await Database.open(file);
  await db.exec(
    `PRAGMA journal_mode = WAL; CREATE TABLE setting (key TEXT) STRICT; ${changeTable}; CREATE TABLE note (text TEXT) STRICT`,
  );
  await db.close();
  return file;
}

async function opened(file: string, options = {}): Promise<Database> {
  const db = await Database.open(file, options);
  onTestFinished(() => db.close().catch(() => undefined));
  return db;
}

const add = 'INSERT INTO note VALUES (?)';
const texts = async (db: Database) =>
  (await db.all('SELECT text FROM note ORDER BY rowid')).map(({ text }) => text);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a transaction that reads before it writes is not overtaken by another program', async () => {
  const file = await newFile();
  const [ours, theirs] = [await opened(file), await opened(file)];
  let overtaking: Promise<number> = Promise.resolve(0);
  await ours.transaction(async (connection) => {
    await connection.all('SELECT * FROM note');
    overtaking = theirs.run(add, ['theirs']);
    await pause(100);
    await connection.run(add, ['ours']);
  });
  await overtaking;
  expect(await texts(ours)).toEqual(['ours', 'theirs']);
});

test('what was asked for before it was closed is done first', async () => {
  const file = await newFile();
  const db = await opened(file);
  const writes = Promise.all([
    db.transaction(async (connection) => {
      await connection.run(add, ['one']);
      await pause(20);
      await connection.run(add, ['two']);
    }),
    db.run(add, ['three']),
  ]);
  await db.close();
  await writes;
  expect(await texts(await opened(file))).toEqual(['one', 'two', 'three']);
});

test('a database that failed to do something does the next thing, and closes', async () => {
  const db = await opened(await newFile());
  const failed = db.transaction(async (connection) => {
    await connection.run(add, ['half']);
    await connection.run('INSERT INTO nowhere VALUES (1)');
  });
  await expect(failed).rejects.toThrow('nowhere');
  await expect(db.get('SELECT nothing')).rejects.toThrow('nothing');
  await db.run(add, ['whole']);
  expect(await texts(db)).toEqual(['whole']);
  await expect(db.exec('nonsense')).rejects.toThrow('nonsense');
  await db.close();
});

test.each(['plain.db', 'a #1?b%20 c.db', 'ä é.db'])(
  '%s is read where nothing may be written',
  async (name) => {
    const file = await newFile(name);
    const writing = await opened(file);
    await writing.run(add, ['kept']);
    await writing.close();
    for (const options of [{ readOnly: true }, { immutable: true }]) {
      const db = await opened(file, options);
      expect(await texts(db)).toEqual(['kept']);
      await expect(db.run(add, ['more'])).rejects.toMatchObject({ code: 'read-only' });
      await db.close();
    }
  },
);

test('what is not there is not made where nothing may be written', async () => {
  const missing = path.join(await scratchFolder(), 'gone.db');
  for (const options of [{ readOnly: true }, { immutable: true }])
    await expect(Database.open(missing, options)).rejects.toMatchObject({ code: 'unreadable' });
});

test('a copy is a whole database of its own', async () => {
  const file = await newFile();
  const db = await opened(file);
  await db.run(add, ['kept']);
  await db.copyTo(`${file}.copy`);
  await db.run(add, ['later']);
  expect(await texts(await opened(`${file}.copy`))).toEqual(['kept']);
});

test('what is read and written while a copy is made does not wait for it, and is not in it', async () => {
  const file = await newFile();
  const db = await opened(file);
  await db.run('CREATE TABLE page (bytes BLOB)');
  await db.run('INSERT INTO page VALUES (randomblob(50000000))');
  let isCopied = false;
  const copied = db.copyTo(`${file}.copy`).then(() => {
    isCopied = true;
  });
  const isBegun = async () => (await stat(`${file}.copy`).catch(() => null)) !== null;
  while (!isCopied && !(await isBegun())) await new Promise((resolve) => setTimeout(resolve, 1));
  let written = 0;
  while (!isCopied) {
    await db.run(add, ['meanwhile']);
    if (!isCopied) written += 1;
  }
  await copied;
  expect(written).toBeGreaterThan(0);
  expect((await texts(db)).length).toBeGreaterThanOrEqual(written);
  expect(await texts(await opened(`${file}.copy`))).toEqual([]);
});

test('a database is closed when its copy is made', async () => {
  const file = await newFile();
  const db = await Database.open(file);
  await db.run('CREATE TABLE page (bytes BLOB)');
  await db.run('INSERT INTO page VALUES (randomblob(10000000))');
  const copied = db.copyTo(`${file}.copy`).then(() => 'copied');
  expect(await Promise.race([copied, db.close().then(() => 'closed')])).toBe('copied');
});

test('a write says how many rows it changed, a statement that must find its row complains without', async () => {
  const db = await opened(await newFile());
  await db.run(add, ['a']);
  await db.run(add, ['b']);
  expect(await db.run("UPDATE note SET text = 'c'")).toBe(2);
  expect(await db.transaction((connection) => connection.run("DELETE FROM note WHERE text = 'x'"))).toBe(0);
  expect(await db.transaction((connection) => connection.get('SELECT text FROM note'))).toEqual({
    text: 'c',
  });
  const gone = { key: 'gone', values: {}, text: 'This note no longer exists.' };
  expect(() => assertChanged(1, gone)).not.toThrow();
  expect(() => assertChanged(0, gone)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(() => assertChanged(0, gone)).toThrow(/^This note /);
});

test('a file that is no database is named as damaged', async () => {
  const file = path.join(await scratchFolder(), 'stet.db');
  await writeFile(file, 'words, and many of them '.repeat(100));
  const db = await opened(file);
  await expect(db.all('SELECT * FROM sqlite_schema')).rejects.toMatchObject({ code: 'corrupt' });
});

test.each([
  ['SQLITE_FULL', 'disk-full', /disk is full/],
  ['SQLITE_READONLY', 'read-only', /permissions/],
  ['SQLITE_CORRUPT', 'corrupt', /damaged/],
  ['SQLITE_NOTADB', 'corrupt', /no longer a valid database/],
  ['SQLITE_BUSY', 'locked', /Another program/],
  ['SQLITE_LOCKED', 'locked', /Another program/],
  ['SQLITE_IOERR', 'io', /disk/],
  ['SQLITE_CANTOPEN', 'unreadable', /could not be opened/],
])('%s is told as %s', (code, ours, words) => {
  const error = toStetError(Object.assign(new Error('x'), { code }));
  expect(error).toMatchObject({ code: ours, message: expect.stringMatching(words) });
});

test('other errors are told as they are', () => {
  for (const error of [
    new Error('x'),
    new StetError('io', verbatim('x')),
    'words',
    null,
    { code: 'SQLITE_ERROR' },
  ])
    expect(toStetError(error)).toBe(error);
});

test('a row that points nowhere is refused, and what is written is on the disk', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  await createDatabase(dir);
  const { db } = await openDatabase(dir);
  onTestFinished(() => db.close());
  const block = "INSERT INTO block (article_id, sha256, json, words) VALUES ('nobody', 'x', '{}', 0)";
  await expect(db.run(block)).rejects.toThrow(/FOREIGN KEY/);
  expect(await db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
  expect(await db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
});
