import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { databaseFile } from '../disk/layout';
import { createDatabase, openDatabase } from '../open';
import type { Database } from './database';

async function opened(dir: string): Promise<Database> {
  const { db } = await openDatabase(dir);
  onTestFinished(() => db.close().catch(() => undefined));
  return db;
}

/** Long values, so that the log is copied into the file every few of them. */
async function write(db: Database, who: string): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    const value = JSON.stringify('x'.repeat(300_000));
    await db.run('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)', [`${who} ${turn}`, value]);
  }
}

test('two connections that write at once, each with checkpoints, are no replaced file', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  await createDatabase(dir);
  const [one, two] = [await opened(dir), await opened(dir)];
  await Promise.all([write(one, 'one'), write(two, 'two')]);
  await two.close();
  await write(one, 'after');
  expect(await one.get('SELECT count(*) AS count FROM setting')).toEqual({ count: 120 });
});

test('a database without its log, or that is gone, is not opened for writing', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  await createDatabase(dir);
  const db = await opened(dir);
  const { FileGuard } = await import('./fileGuard');
  await expect(FileGuard.of(`${databaseFile(dir)}.gone`, db)).rejects.toMatchObject({ code: 'replaced' });
});
