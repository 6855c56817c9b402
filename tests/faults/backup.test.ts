import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace, listBackups, openWorkspace } from '../../src/workspace';
import { Database } from '../../src/workspace/db/database';
import { backupsDir } from '../../src/workspace/disk/layout';
import { fault, tries } from '../support/faults';
import { scratchFolder } from '../support/folder';
import { outcomeOf } from '../support/lost';
import { builtProgram, start } from './support/program';

/** R9: making a backup is killed at random moments. */
const program = builtProgram('backer');

const noteNumbers = (file: string) =>
  Database.open(file, { immutable: true }).then(async (db) => {
    const check = await db.all('PRAGMA integrity_check');
    const notes = await db.all('SELECT name FROM snippet');
    await db.close();
    expect(check).toEqual([{ integrity_check: 'ok' }]);
    return notes.map((row) => Number(String(row['name']).replace('Note ', ''))).sort((a, b) => a - b);
  });

/** Whether a backup is there in full: its database with all notes up to one, and the picture. */
async function isWhole(folder: string, name: string): Promise<boolean> {
  const described = await readFile(path.join(folder, name.replace('.db', '.json')), 'utf8').catch(() => null);
  if (described === null) return false;
  const manifest = JSON.parse(described);
  const [picture] = manifest.files;
  const stored = path.join(folder, 'files', picture.sha256.slice(0, 2), `${picture.sha256}.png`);
  const bytes = await readFile(stored).catch(() => null);
  const numbers = await noteNumbers(path.join(folder, name)).catch(() => null);
  return (
    manifest.missing.length === 0 &&
    bytes?.length === picture.bytes &&
    numbers !== null &&
    numbers.length > 0 &&
    numbers.every((number, index) => number === index + 1)
  );
}

test('a backup that is killed while it is made is not listed, and those that were made are whole', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  // Large enough for a kill to fall into its copying.
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(4_000_000, 7)]);
  await workspace.assets.add('quay.png', png);
  await workspace.close();
  const folder = backupsDir(dir);
  const losses: number[] = [];
  let midway = 0;
  const kills = tries({ full: 100, short: 5 });
  for (let kill = 0; kill < kills || (midway === 0 && kill < 20 * kills); kill++) {
    const backer = start(process.execPath, [program(), dir]);
    await backer.says('begins');
    // The moment of the kill is random; nothing is waited for here.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
    backer.process.kill('SIGKILL');
    expect(await backer.ended).toMatchObject({ signal: 'SIGKILL' });

    const listed = (await listBackups(dir)).map(({ name }) => name);
    const made = backer.lines.filter((line) => line.startsWith('made ')).map((line) => line.slice(5));
    const newest = made.at(-1);
    const whole = await Promise.all(listed.map((name) => isWhole(folder, name)));
    losses.push(whole.filter((one) => !one).length + (newest && !listed.includes(newest) ? 1 : 0));
    if (existsSync(folder) && (await readdir(folder)).some((name) => name.endsWith('.part'))) midway += 1;
  }
  // Backups are made as always, and what was left behind is removed.
  const again = await openWorkspace(dir);
  for (let backup = 0; backup < 4; backup++)
    expect(await isWhole(folder, (await again.backups.create()).name)).toBe(true);
  await again.close();
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(midway).toBeGreaterThan(0);
  fault(
    'R9',
    `making a backup is killed, ${midway} times with a part of it written`,
    outcomeOf(losses, 'backups listed that are not whole, or made and not listed'),
  );
}, 1_800_000);
