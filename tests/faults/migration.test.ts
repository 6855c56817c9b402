import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../src/workspace';
import { Database } from '../../src/workspace/db/database';
import { latestVersion } from '../../src/workspace/db/migrate';
import { scratchFolder } from '../support/folder';
import { builtProgram, start } from './support/program';

/** R10. A workspace as the first Stet left it becomes one of today's, or stays as it was. */
const program = builtProgram('opener');
const migrations = path.resolve('src/workspace/db/migrations');

async function oldWorkspace(dir: string, more = ''): Promise<void> {
  await mkdir(dir, { recursive: true });
  const raw = await Database.open(path.join(dir, 'stet.db'));
  await raw.exec(await readFile(path.join(migrations, '0001_workspace.sql'), 'utf8'));
  await raw.exec(
    `PRAGMA application_id = ${0x53746574}; PRAGMA user_version = 1;
     INSERT INTO setting (key, value) VALUES ('kept', '"as it was"'); ${more}`,
  );
  await raw.close();
}

async function look(dir: string) {
  const raw = await Database.open(path.join(dir, 'stet.db'));
  try {
    return {
      version: (await raw.get('PRAGMA user_version'))?.['user_version'],
      schema: await raw.all('SELECT type, name, sql FROM sqlite_master ORDER BY type, name'),
      kept: await raw.all("SELECT value FROM setting WHERE key = 'kept'"),
      check: await raw.all('PRAGMA integrity_check'),
    };
  } finally {
    await raw.close();
  }
}

test('a migration that fails on its way leaves all as it was, and a backup of it', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  // The step makes a table of this name itself, after others of its statements.
  await oldWorkspace(dir, 'CREATE TABLE snapshot (other TEXT);');
  const before = await look(dir);
  await expect(openWorkspace(dir)).rejects.toThrow();
  expect(await look(dir)).toEqual(before);
  expect(await readdir(path.join(dir, 'backups'))).toHaveLength(1);
});

test('killed at any moment of its migration, a database is the old one or the new one', async () => {
  const folder = await scratchFolder();
  const old = path.join(folder, 'old');
  await oldWorkspace(old);
  const before = await look(old);
  const done = path.join(folder, 'done');
  await cp(old, done, { recursive: true });
  await (await openWorkspace(done)).close();
  const after = await look(done);
  expect([before.version, after.version]).toEqual([1, latestVersion]);

  const found: unknown[] = [];
  for (let kill = 0; kill < 24; kill++) {
    const dir = path.join(folder, String(kill));
    await cp(old, dir, { recursive: true });
    const opener = start(process.execPath, [program(), dir]);
    await opener.says('ready');
    opener.process.stdin?.end('go');
    await new Promise((resolve) => setTimeout(resolve, kill * 2));
    opener.process.kill('SIGKILL');
    await opener.ended;
    const now = await look(dir);
    expect(now).toEqual(now.version === 1 ? before : after);
    found.push(now.version);
    await (await openWorkspace(dir)).close();
    expect(await look(dir)).toEqual(after);
  }
  console.log(`24 kills: ${found.filter((version) => version === 1).length} before the step was done.`);
});
