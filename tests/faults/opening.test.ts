import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspaceDefaults } from '../../src/core/model/settings';
import { createWorkspace, openWorkspace } from '../../src/workspace';
import { Database } from '../../src/workspace/db/database';
import { fault } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { changedBytes, lostOf, outcomeOf } from '../support/lost';
import { oldWorkspace } from './support/old';
import { builtProgram, start } from './support/program';
import { testMounted } from './support/tools';

/** R6, R8 and R11: unusual contents of a workspace's folder. */
const program = builtProgram('opener');

/** A workspace as a kill leaves it, with its last change only in the log; of its files only `parts` are there. */
async function cutOff(parts: string[]): Promise<string> {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  await workspace.settings.set({ citationStyle: 'in the log' });
  const left = path.join(await scratchFolder(), 'Desk');
  await mkdir(left);
  for (const part of parts) await cp(path.join(dir, part), path.join(left, part));
  await workspace.close();
  return left;
}

describe('in place of stet.db', () => {
  test.each<[string, (file: string) => Promise<unknown>, string]>([
    ['an empty file', (file) => writeFile(file, ''), 'corrupt'],
    ['half a header', (file) => writeFile(file, 'SQLite format 3\0 and'), 'corrupt'],
    ['zeroes', (file) => writeFile(file, Buffer.alloc(8192)), 'corrupt'],
    ['a folder', (file) => mkdir(file), 'unreadable'],
    ['nothing', async () => undefined, 'not-a-workspace'],
  ])('%s is named', async (_, put, code) => {
    const dir = await scratchFolder();
    await put(path.join(dir, 'stet.db'));
    const before = await readdir(dir);
    await expect(openWorkspace(dir)).rejects.toMatchObject({ name: 'StetError', code });
    expect(await readdir(dir)).toEqual(before);
  });
});

test('a change that is only in the log is not lost', async () => {
  const workspace = await openWorkspace(await cutOff(['stet.db', 'stet.db-wal']));
  expect(await workspace.settings.get()).toMatchObject({ citationStyle: 'in the log' });
  await workspace.close();
});

test('a database without its log opens without the last change', async () => {
  const workspace = await openWorkspace(await cutOff(['stet.db']));
  const found = Object.entries(await workspace.settings.get());
  await workspace.close();
  const before = Object.entries(workspaceDefaults);
  const saved = Object.entries({ ...workspaceDefaults, citationStyle: 'in the log' });
  const inLog = lostOf(saved, found);
  fault(
    'R8',
    'take the log away',
    outcomeOf([lostOf(before, found)], `settings lost; ${inLog} that was in the log alone`),
  );
  expect(inLog).toBe(1);
});

test('a log without its database is preserved, and not applied to a new workspace', async () => {
  const dir = await cutOff(['stet.db-wal']);
  const log = await readFile(path.join(dir, 'stet.db-wal'));
  const workspace = await createWorkspace(dir);
  expect(await workspace.settings.get()).toEqual(workspaceDefaults);
  await workspace.close();
  const [kept = ''] = (await readdir(dir)).filter((name) => /^stet\.db\.damaged-.*-wal$/.test(name));
  expect(await readFile(path.join(dir, kept))).toEqual(log);
});

test.each([
  ['closed', false],
  ['cut off, with all but its first page in the log', true],
])('another program’s database, %s, is not changed', async (_, isCut) => {
  const desk = path.join(await scratchFolder(), 'Desk');
  await mkdir(desk);
  const elsewhere = path.join(await scratchFolder(), 'stet.db');
  const raw = await Database.open(elsewhere);
  await raw.exec('PRAGMA journal_mode = WAL; CREATE TABLE song (title TEXT)');
  if (!isCut) await raw.close();
  const parts = isCut ? ['', '-wal'] : [''];
  for (const part of parts) await cp(elsewhere + part, path.join(desk, `stet.db${part}`));
  if (isCut) await raw.close();
  const bytes = async () =>
    Buffer.concat(await Promise.all(parts.map((part) => readFile(path.join(desk, `stet.db${part}`)))));
  const before = await bytes();
  await expect(openWorkspace(desk)).rejects.toMatchObject({ code: 'foreign-database' });
  await expect(createWorkspace(desk)).rejects.toMatchObject({ code: 'conflict' });
  fault(
    'R11',
    `another program’s, ${isCut ? 'cut off' : 'closed'}`,
    outcomeOf([changedBytes(before, await bytes())], 'bytes changed'),
  );
});

test('a newer Stet’s database is refused by name and not changed', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  await (await createWorkspace(dir)).close();
  const file = path.join(dir, 'stet.db');
  const raw = await Database.open(file);
  await raw.exec('PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE)');
  await raw.close();
  const before = await readFile(file);
  await expect(openWorkspace(dir)).rejects.toMatchObject({
    code: 'newer-version',
    message: expect.stringContaining('newer Stet'),
  });
  const changed = changedBytes(before, await readFile(file));
  fault('R11', 'a newer Stet’s', outcomeOf([changed], 'bytes changed'));
});

describe('on a read-only disk', () => {
  /** What the program prints for a copy of this folder on a read-only disk. */
  async function foundOn(dir: string): Promise<unknown> {
    const disk = await scratchFolder();
    const mounted =
      'mount -t tmpfs tmpfs "$2" && cp -r "$3/." "$2" && mount -o remount,bind,ro "$2" && exec "$0" "$1" "$2"';
    const args = ['-rm', 'bash', '-c', mounted, process.execPath, program(), disk, dir];
    const reader = start('unshare', args);
    expect(await reader.ended).toMatchObject({ code: 0 });
    return JSON.parse(reader.lines.join(''));
  }

  testMounted('a workspace that was closed is read', async () => {
    const dir = path.join(await scratchFolder(), 'Desk');
    const workspace = await createWorkspace(dir);
    await workspace.settings.set({ citationStyle: 'closed' });
    await workspace.close();
    expect(await foundOn(dir)).toMatchObject({ readOnly: true, kept: 'closed' });
  });

  testMounted('what is in the log alone is read too', async () => {
    const dir = await cutOff(['stet.db', 'stet.db-wal', 'stet.db-shm']);
    expect(await foundOn(dir)).toMatchObject({ readOnly: true, kept: 'in the log' });
  });

  testMounted('a log that cannot be read there is named, never left out in silence', async () => {
    expect(await foundOn(await cutOff(['stet.db', 'stet.db-wal']))).toEqual({ code: 'unreadable' });
  });

  testMounted('a workspace of an older Stet is named', async () => {
    const dir = path.join(await scratchFolder(), 'Desk');
    await oldWorkspace(dir);
    expect(await foundOn(dir)).toEqual({ code: 'read-only' });
  });
});
