import { existsSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { createWorkspace, openWorkspace } from '..';
import { lockFile } from './layout';
import { type Holder, LockFile, readLock } from './lockFile';

const elsewhere = { name: 'Anna’s laptop', process: 7 };

async function desk(): Promise<string> {
  const dir = path.join(await scratchFolder(), 'Desk');
  await (await createWorkspace(dir)).close();
  return dir;
}

async function opened(dir: string, options: Parameters<typeof openWorkspace>[1] = {}) {
  const workspace = await openWorkspace(dir, options);
  onTestFinished(() => workspace.close().catch(() => undefined));
  return workspace;
}

test('the lock names this machine while the workspace is open, and is gone when it is closed', async () => {
  const dir = await desk();
  expect(existsSync(lockFile(dir))).toBe(false);
  const workspace = await opened(dir);
  expect(await readLock(dir)).toMatchObject({ machine: hostname(), process: process.pid });
  await workspace.close();
  expect(existsSync(lockFile(dir))).toBe(false);
});

test('a workspace that another machine has open is read, and says which one; nothing is written', async () => {
  const dir = await desk();
  const theirs = await opened(dir, { machine: elsewhere });
  await theirs.articles.create({ headline: 'Theirs' });
  const ours = await opened(dir);
  expect(ours).toMatchObject({ readOnly: true, heldBy: { machine: elsewhere.name } });
  const list = await ours.articles.list({ text: '', limit: 9, offset: 0, sort: 'updated', bin: false });
  expect(list.items.map(({ headline }) => headline)).toEqual(['Theirs']);
  await expect(ours.articles.create({ headline: 'Ours' })).rejects.toMatchObject({ code: 'read-only' });
  await ours.close();
  expect(await readLock(dir)).toMatchObject({ machine: elsewhere.name });
});

test('after a question it is opened for writing, and the other machine notices', async () => {
  const dir = await desk();
  let takenBy: Holder | null = null;
  const { lock } = await LockFile.claim(dir, {
    machine: elsewhere,
    onTaken: (by) => {
      takenBy = by;
    },
  });
  const ours = await opened(dir, { isForced: true });
  expect(ours).toMatchObject({ readOnly: false, heldBy: null });
  await lock?.note({ db: '1', log: '2' });
  expect(takenBy).toMatchObject({ machine: hostname() });
  await lock?.release();
  expect(await readLock(dir)).toMatchObject({ machine: hostname() });
});

test('programs of one machine share it', async () => {
  const dir = await desk();
  const app = await opened(dir);
  const commandLine = await opened(dir);
  await commandLine.articles.create({ headline: 'Imported' });
  await commandLine.close();
  await app.articles.create({ headline: 'Written' });
  expect(await readLock(dir)).toMatchObject({ machine: hostname() });
});

test.each([
  ['of a program that was killed', JSON.stringify({ machine: hostname(), process: 2 ** 30 })],
  ['that a full disk left empty', ''],
  ['that is damaged', '{"machine":'],
])('a lock %s is taken over', async (_, text) => {
  const dir = await desk();
  const holder = { token: 'x', since: '', beat: '', files: null };
  await writeFile(
    lockFile(dir),
    text.endsWith('}') ? JSON.stringify({ ...JSON.parse(text), ...holder }) : text,
  );
  const workspace = await opened(dir);
  expect(workspace.readOnly).toBe(false);
  expect(await readLock(dir)).toMatchObject({ machine: hostname(), process: process.pid });
});

test('a log that a crash left is not copied into a database that was put there since', async () => {
  const dir = await desk();
  const file = path.join(dir, 'stet.db');
  const other = await readFile(file);
  const workspace = await openWorkspace(dir);
  await workspace.articles.create({ headline: 'In the log' });
  const [log, lock] = [await readFile(`${file}-wal`), await readFile(lockFile(dir), 'utf8')];
  await workspace.close();
  // As a crash leaves it: the lock and the log of the database that was open, and now another database.
  await writeFile(`${file}.new`, other);
  await rename(`${file}.new`, file);
  await writeFile(`${file}-wal`, log);
  const dead = { ...JSON.parse(lock), process: 2 ** 30 };
  dead.files.log = String((await stat(`${file}-wal`, { bigint: true })).ino);
  await writeFile(lockFile(dir), JSON.stringify(dead));
  const again = await opened(dir);
  const list = await again.articles.list({ text: '', limit: 9, offset: 0, sort: 'updated', bin: false });
  expect(list.items).toEqual([]);
});

test('two machines of one host name are two, where both have an id', async () => {
  const dir = await desk();
  const here = { name: hostname(), process: process.pid };
  const { lock } = await LockFile.claim(dir, { machine: { ...here, id: 'one' } });
  expect(await LockFile.claim(dir, { machine: { ...here, id: 'two' } })).toMatchObject({
    lock: null,
    heldBy: { machine: hostname(), id: 'one' },
  });
  for (const id of ['one', '', undefined]) {
    const claimed = await LockFile.claim(dir, { machine: { ...here, id } });
    expect(claimed.heldBy, String(id)).toBe(null);
    await claimed.lock?.release();
  }
  await lock?.release();
});
