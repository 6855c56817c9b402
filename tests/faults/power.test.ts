import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { fault, tries } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { callsOf } from './support/calls';
import { deskForSaver } from './support/desk';
import { oldWorkspace } from './support/old';
import { builtProgram, start } from './support/program';
import { testTraced } from './support/tools';

/** R3. A kill proves nothing about a power cut, so these tests check that the log was synced before the answer. */
const program = builtProgram('saver');
const opener = builtProgram('opener');
const saves = tries({ full: 300, short: 60 });

testTraced('the log is flushed to the disk before each save is acknowledged', async () => {
  const folder = await scratchFolder();
  const dir = await deskForSaver(folder);
  const trace = path.join(folder, 'trace');
  const calls = ['-f', '-y', '-e', 'trace=fsync,fdatasync,write', '-e', 'signal=none', '-o', trace];
  const saver = start('strace', [...calls, process.execPath, program(), dir, String(saves)]);
  expect(await saver.ended).toMatchObject({ code: 0 });

  const synced = /\bf(data)?sync\(\d+<[^>]*stet\.db-wal>/;
  const between = [0];
  for (const line of (await readFile(trace, 'utf8')).split('\n')) {
    if (synced.test(line)) between[between.length - 1] = (between.at(-1) ?? 0) + 1;
    if (line.includes('"saved ')) between.push(0);
  }
  expect(between).toHaveLength(saves + 1);
  const unsynced = between.slice(0, saves).filter((syncs) => syncs === 0).length;
  fault('R3', `saves, ${Math.min(...between.slice(0, saves))} or more syncs before each answer`, {
    tries: saves,
    survived: saves - unsynced,
    worst: `${unsynced} saves acknowledged before a sync`,
  });
});

testTraced('a database is flushed to the disk before it is renamed', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  await oldWorkspace(dir);
  const made = path.join(path.dirname(dir), 'Made');
  await mkdir(made);
  const renamed: string[] = [];
  // Backs up and migrates; restores that backup, backs up and migrates again; creates a workspace.
  for (const args of [
    [dir, ''],
    [dir, 'restore'],
    [made, 'create'],
  ]) {
    const last = new Map<string, string>();
    for (const { name, line } of await callsOf([opener(), ...args])) {
      const file = path.basename(/<([^>]*)>/.exec(line)?.[1] ?? /"([^"]*)"/.exec(line)?.[1] ?? '');
      if (name === 'rename' && !line.includes('.damaged-')) {
        renamed.push(file.replace(/\d.*Z/, 'time').replace(/^\.(.*)\.[0-9a-f-]{36}\.tmp$/, '$1'));
        expect([file, last.get(file)]).toEqual([file, expect.stringMatching(/^f(data)?sync$/)]);
      }
      last.set(file, name);
    }
  }
  const backup = ['stet-time.json', 'stet-time.db.part'];
  // Each opening notes in the lock which files it has.
  const lock = 'stet.lock';
  expect(renamed).toEqual([...backup, lock, 'stet.db.restoring', ...backup, lock, 'stet.db.new', lock]);
});
