import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MachineSettingsStore } from '../../src/main/settings/machineSettings';
import { RecentWorkspaces } from '../../src/main/workspace/recent';
import { WorkspaceSession } from '../../src/main/workspace/session';
import { createWorkspace, openWorkspace } from '../../src/workspace';
import { Database } from '../../src/workspace/db/database';
import { databaseFile } from '../../src/workspace/disk/layout';
import { fault, tries } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { changedBytes, lostOf, outcomeOf } from '../support/lost';
import { acknowledged, deskForSaver, savedNumbers } from './support/desk';
import { builtProgram, start } from './support/program';
import { testMounted } from './support/tools';

/** R6 and R7: a workspace that may only be read, and one that two programs have open. */
const opener = builtProgram('opener');
const saver = builtProgram('saver');

const headlines = ['The quay', 'The tide', 'The harbour'];

async function desk(): Promise<string> {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  await workspace.settings.set({ citationStyle: 'kept' });
  for (const headline of headlines) await workspace.articles.create({ headline });
  await workspace.close();
  return dir;
}

const readOnlyDisk =
  'mount -t tmpfs tmpfs "$2" && cp -r "$3/." "$2" && mount -o remount,bind,ro "$2" && exec "$0" "$1" "$2"';

testMounted('R6: on a read-only disk a workspace opens for reading, with everything in it', async () => {
  const count = tries({ full: 3, short: 1 });
  const losses: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const args = [
      '-rm',
      'bash',
      '-c',
      readOnlyDisk,
      process.execPath,
      opener(),
      await scratchFolder(),
      await desk(),
    ];
    const reader = start('unshare', args);
    expect(await reader.ended).toMatchObject({ code: 0 });
    const found = JSON.parse(reader.lines.join(''));
    expect(found.readOnly).toBe(true);
    losses.push(lostOf(['kept', ...headlines], [found.kept, ...found.headlines]));
  }
  fault('R6', 'read-only disk', outcomeOf(losses, 'records unread'));
});

test('R6: a workspace that another machine has open is read, and not a byte of it changes', async () => {
  const count = tries({ full: 3, short: 1 });
  const changes: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const dir = await desk();
    const theirs = await openWorkspace(dir, { machine: { name: 'Anna’s laptop', process: 7 } });
    const bytes = async () =>
      Buffer.concat(
        await Promise.all(
          ['stet.db', 'stet.db-wal', 'stet.lock'].map((name) => readFile(path.join(dir, name))),
        ),
      );
    const [before, names] = [await bytes(), (await readdir(dir)).sort()];
    const ours = await openWorkspace(dir);
    expect(await ours.settings.get()).toMatchObject({ citationStyle: 'kept' });
    await expect(ours.settings.set({ citationStyle: 'ours' })).rejects.toMatchObject({ code: 'read-only' });
    await ours.close();
    changes.push(changedBytes(before, await bytes()));
    expect((await readdir(dir)).sort()).toEqual(names);
    await theirs.close();
  }
  fault('R6', 'open on another machine', outcomeOf(changes, 'bytes changed'));
});

test('R7: while another program holds the database a save waits, says so after five seconds, and works afterwards', async () => {
  const count = tries({ full: 3, short: 1 });
  const losses: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const dir = await desk();
    const workspace = await openWorkspace(dir);
    const holder = await Database.open(databaseFile(dir));
    await holder.exec('BEGIN IMMEDIATE');
    const short = workspace.settings.set({ citationStyle: 'waited' });
    await holder.exec('COMMIT');
    await short;
    await holder.exec('BEGIN IMMEDIATE');
    await expect(workspace.settings.set({ citationStyle: 'too long' })).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(/Another program holds the workspace/),
    });
    const { citationStyle: waited } = await workspace.settings.get();
    await holder.exec('COMMIT');
    await workspace.settings.set({ citationStyle: 'after' });
    await holder.close();
    await workspace.close();
    const again = await openWorkspace(dir);
    const { citationStyle: after } = await again.settings.get();
    await again.close();
    losses.push(lostOf(['waited', 'after'], [waited, after]));
  }
  fault('R7', 'database held by another program', outcomeOf(losses, 'acknowledged saves lost'));
}, 60_000);

test('R7: two programs write one workspace at once: each save that was acknowledged is there', async () => {
  const count = tries({ full: 3, short: 1 });
  const losses: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const dir = await deskForSaver(await scratchFolder());
    const running = start(process.execPath, [saver(), dir, '60']);
    await expect.poll(() => acknowledged(running), { timeout: 20_000, interval: 5 }).toBeGreaterThan(3);
    const workspace = await openWorkspace(dir);
    const ours: string[] = [];
    while (acknowledged(running) < 40 && ours.length < 200) {
      ours.push((await workspace.articles.create({ headline: `Ours ${ours.length}` })).id);
    }
    expect(await running.ended).toMatchObject({ code: 0 });
    const found: string[] = [];
    for (const id of ours) {
      const article = await workspace.articles.get(id).catch(() => null);
      if (article) found.push(article.id);
    }
    await workspace.articles.bin(ours);
    await workspace.close();
    expect(running.lines.filter((line) => line.startsWith('refused'))).toEqual([]);
    const upTo = acknowledged(running);
    // Of its article the other program keeps the last saves alone.
    const numbers = await savedNumbers(dir);
    losses.push(lostOf(ours, found) + Math.max(0, upTo - (numbers.at(-1) ?? 0)));
  }
  fault('R7', 'two programs write at once', outcomeOf(losses, 'acknowledged saves lost'));
}, 120_000);

/** Asks for the database alone, as another program would; prints what SQLite answers. */
const askAlone = `
  const { Database } = require('sqlite3');
  const db = new Database(process.argv[1]);
  db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE', (error) => console.log(error?.code ?? 'alone'));
`;

const alone = (dir: string) =>
  execFileSync(process.execPath, ['-e', askAlone, databaseFile(dir)], { encoding: 'utf8' }).trim();

test('R7: while a workspace is open and at rest no other program gets its database alone', async () => {
  const dir = await desk();
  const workspace = await openWorkspace(dir);
  await workspace.settings.set({ citationStyle: 'saved' });
  // Work that begins after a save would be done by now.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(alone(dir)).toBe('SQLITE_BUSY');
  await workspace.close();
  expect(alone(dir)).toBe('alone');
});

test('R7: nor while an open workspace is recovered: its file is copied through SQLite', async () => {
  const dir = await desk();
  const settings = new MachineSettingsStore(path.dirname(dir));
  const session = new WorkspaceSession({
    recent: new RecentWorkspaces(settings),
    tell: () => {},
    mayLeave: async () => true,
  });
  await session.openFolder(dir);
  await session.open().settings.set({ citationStyle: 'saved' });
  expect(alone(dir)).toBe('SQLITE_BUSY');
  const recovered = await session.salvage();
  expect(alone(dir)).toBe('SQLITE_BUSY');
  await session.close();
  const workspace = await openWorkspace(recovered.path);
  expect(await workspace.settings.get()).toMatchObject({ citationStyle: 'saved' });
  await workspace.close();
});
