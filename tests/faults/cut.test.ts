import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { createWorkspace, listBackups, openWorkspace, restoreBackup } from '../../src/workspace';
import { latestVersion } from '../../src/workspace/db/migrate';
import { fault } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { callsOf, cutAt } from './support/calls';
import { look, oldWorkspace } from './support/old';
import { builtProgram } from './support/program';
import { testTraced } from './support/tools';

/** R9 and R10: work of several steps is killed at each of its system calls in turn. */
const program = builtProgram('opener');
const pagesBetween = 12;
const limit = 300_000;

/** For each cut: in a copy of `from`, does `first` and opens the workspace until it is killed; then calls `check`. */
async function cutEverywhere(from: string, first: string, check: (dir: string) => Promise<void>) {
  const folder = await scratchFolder();
  const copy = async (name: string) => {
    await cp(from, path.join(folder, name), { recursive: true });
    return path.join(folder, name);
  };
  const calls = (await callsOf([program(), await copy('whole'), first])).filter(
    // Only some of the many page writes.
    ({ name, nth }) => name !== 'pwrite64' || nth % pagesBetween === 1,
  );
  let cuts = 0;
  for (const [number, call] of calls.entries()) {
    const dir = await copy(String(number));
    if (await cutAt(call, [program(), dir, first])) cuts += 1;
    await check(dir);
  }
  expect(cuts).toBeGreaterThan(calls.length / 2);
  console.log(`${first || 'migrate'}: cut off at ${cuts} of ${calls.length} places.`);
  fault(first === 'restore' ? 'R9' : 'R10', `${first || 'migrate'}, killed at its system calls`, {
    tries: calls.length,
    survived: calls.length,
    worst: 'nothing mixed, nothing lost',
  });
}

testTraced(
  'a migration that is killed leaves a complete database of the old format, the new one or one between',
  async () => {
    const folder = await scratchFolder();
    const formats: unknown[] = [];
    for (let version = 1; version <= latestVersion; version++) {
      const dir = path.join(folder, String(version));
      await oldWorkspace(dir, { version });
      formats.push(await look(dir));
    }
    const old = path.join(folder, '1');
    await cutEverywhere(old, '', async (dir) => {
      const now = await look(dir);
      expect(now).toEqual(formats[now.version - 1]);
      await (await openWorkspace(dir)).close();
      expect(await look(dir)).toEqual(formats.at(-1));
    });
  },
  limit,
);

testTraced(
  'a workspace whose creation is killed is complete, or can be created again',
  async () => {
    const empty = path.join(await scratchFolder(), 'empty');
    await mkdir(empty);
    await cutEverywhere(empty, 'create', async (dir) => {
      const made = existsSync(path.join(dir, 'stet.db'));
      await (await (made ? openWorkspace(dir) : createWorkspace(dir))).close();
      expect(await look(dir)).toMatchObject({ version: latestVersion, check: [{ integrity_check: 'ok' }] });
    });
  },
  limit,
);

testTraced(
  'a restore that is killed leaves the old database or the backup, and can be repeated',
  async () => {
    const desk = path.join(await scratchFolder(), 'Desk');
    const workspace = await createWorkspace(desk);
    await workspace.settings.set({ citationStyle: 'backup' });
    const png = Buffer.from('89504e470d0a1a0a00', 'hex');
    const { sha256 } = await workspace.assets.add('quay.png', png);
    const picture = path.join('assets', sha256.slice(0, 2), `${sha256}.png`);
    await workspace.backups.create();
    await rm(path.join(desk, picture));
    await workspace.settings.set({ citationStyle: 'today' });
    await workspace.close();
    const keptIn = async (dir: string) => JSON.parse(String((await look(dir)).kept[0]?.['value']));
    await cutEverywhere(desk, 'restore', async (dir) => {
      const names = await readdir(dir);
      // Whole or not there; a part of it has another name.
      if (existsSync(path.join(dir, picture))) expect(await readFile(path.join(dir, picture))).toEqual(png);
      const aside = names.find((name) => /^stet\.db\.damaged-[\dTZ-]+$/.test(name));
      if (names.includes('stet.db')) expect(await keptIn(dir)).toBe(aside ? 'backup' : 'today');
      if (aside) {
        const other = path.join(dir, 'other');
        await mkdir(other);
        await cp(path.join(dir, aside), path.join(other, 'stet.db'));
        expect(await keptIn(other)).toBe('today');
      }
      const backups = await listBackups(dir);
      const made = backups.find(({ reason }) => reason === 'asked');
      await restoreBackup({ workspace: dir, moved: null }, made?.name ?? '');
      expect(await keptIn(dir)).toBe('backup');
      expect(await readFile(path.join(dir, picture))).toEqual(png);
    });
  },
  limit,
);
