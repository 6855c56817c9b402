import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fillEveryTable, tablesOf } from '../../../../tests/support/everyTable';
import { fault, tries } from '../../../../tests/support/faults';
import { scratchFolder } from '../../../../tests/support/folder';
import { lostOf, outcomeOf } from '../../../../tests/support/lost';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, text } from '../../../core/document/build';
import { Database } from '../../db/database';
import { backupsDir, databaseFile } from '../../disk/layout';
import { createWorkspace, listBackups, openWorkspace, type Workspace } from '../../index';
import { createDatabase, openDatabase } from '../../open';
import { restoreBackup } from '../../restore';
import { backupService } from './index';

/** Whether `createIfChanged` makes a backup; it may replace one of the same hour, so the newest name is compared. */
async function newBackup(backups: Workspace['backups']): Promise<boolean> {
  const newest = async () => (await backups.list())[0]?.name;
  const before = await newest();
  await backups.createIfChanged();
  return (await newest()) !== before;
}

/** A database with a row in every table and a backup of it. */
async function backedUp() {
  const dir = path.join(await scratchFolder(), 'Desk');
  await createDatabase(dir);
  const { db } = await openDatabase(dir);
  onTestFinished(() => db.close());
  await fillEveryTable(db);
  const backups = backupService(db, { workspace: dir, moved: null });
  await backups.create();
  const newest = async () => path.join(backupsDir(dir), (await backups.list())[0]?.name ?? '');
  return { db, newest, isBackedUpAgain: () => newBackup(backups) };
}

test('a change of any table is followed by a new backup, and nothing else is', async () => {
  const { db, newest, isBackedUpAgain } = await backedUp();
  expect(await isBackedUpAgain()).toBe(false);
  const losses: number[] = [];
  const tables = (await tablesOf(db)).filter((table) => table !== 'change');
  expect(tables).toContain('article');
  for (const table of tables) {
    // All columns: a full-text index that keeps no texts takes no change of some.
    const columns = await db.all('SELECT name FROM pragma_table_info(?)', [table]);
    await db.run(`UPDATE ${table} SET ${columns.map(({ name }) => `${name} = ${name}`).join(', ')}`);
    expect([table, await isBackedUpAgain()]).toEqual([table, true]);
    expect([table, await isBackedUpAgain()]).toEqual([table, false]);
    losses.push(lostOf(await rowsOf(db), await rowsOfFile(await newest())));
  }
  fault('R20', 'a change of each table', outcomeOf(losses, 'rows not in the next backup'));
});

/** Every row of every table, without what says when somebody looked and when a backup was made. */
async function rowsOf(db: Database): Promise<[table: string, row: unknown][]> {
  const rows: [string, unknown][] = [];
  for (const table of await tablesOf(db)) {
    if (table === 'change' || table === 'clock') continue;
    for (const row of await db.all(`SELECT * FROM ${table}`)) rows.push([table, row]);
  }
  return rows;
}

async function rowsOfFile(file: string): Promise<[table: string, row: unknown][]> {
  const db = await Database.open(file, { readOnly: true });
  return rowsOf(db).finally(() => db.close());
}

test('each of many backups restores to what was there when it was made, in every table', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  await createDatabase(dir);
  const { db } = await openDatabase(dir);
  await fillEveryTable(db);
  const backups = backupService(db, { workspace: dir, moved: null });
  const expected = new Map<string, unknown[]>();
  const losses: number[] = [];
  for (let change = 0; change < tries({ full: 8, short: 3 }); change++) {
    await db.run('UPDATE article SET headline = ?', [`Version ${change}`]);
    await db.run('UPDATE speaker SET note = ?', [`Note ${change}`]);
    await db.run('INSERT INTO setting (key, value) VALUES (?, ?)', [`key${change}`, '1']);
    expected.set((await backups.create()).name, await rowsOf(db));
  }
  await db.close();
  for (const [name, rows] of expected) {
    // A restore keeps what was there before it, which in time takes the place of the oldest backup.
    const workspace = path.join(await scratchFolder(), 'Desk');
    await cp(dir, workspace, { recursive: true });
    await restoreBackup({ workspace, moved: null }, name);
    const back = await rowsOfFile(databaseFile(workspace));
    losses.push(lostOf(rows, back) + lostOf(back, rows));
  }
  fault('R9', 'restores of each backup', outcomeOf(losses, 'rows differ'));
});

test('a write that changes nothing, a failed write and reading need no backup', async () => {
  const { db, isBackedUpAgain } = await backedUp();
  await db.run("UPDATE article SET words = 1 WHERE id = 'nobody'");
  await db.transaction((connection) => connection.all('SELECT * FROM article'));
  const failed = db.transaction(async (connection) => {
    await connection.run('UPDATE article SET words = 2');
    throw new Error('Half way.');
  });
  await expect(failed).rejects.toThrow('Half way.');
  await db.transaction((connection) => connection.all('SELECT * FROM article'));
  expect(await isBackedUpAgain()).toBe(false);
});

test('a write that returns rows needs a backup too', async () => {
  const { db, isBackedUpAgain } = await backedUp();
  await db.get('UPDATE article SET headline = ? RETURNING id', ['The new quay']);
  expect(await isBackedUpAgain()).toBe(true);
});

test('an update of derived rows needs no backup, and a change after it does', async () => {
  const { db, isBackedUpAgain } = await backedUp();
  await db.transaction((connection) => connection.run('UPDATE article SET stale = 0'), { isCounted: false });
  expect(await isBackedUpAgain()).toBe(false);
  await db.run('UPDATE article SET words = 3');
  expect(await isBackedUpAgain()).toBe(true);
});

describe('a workspace is backed up again after', () => {
  type Change = (workspace: Workspace, articleId: string) => Promise<unknown>;
  const insert = [paragraph([text('Words.')])];
  test.each<[string, Change]>([
    [
      'text is typed',
      ({ articles }, id) => articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] }),
    ],
    ['an article goes to the bin', ({ articles }, id) => articles.bin([id])],
    [
      'a related post is added',
      ({ articles }, id) =>
        articles.setRelated(id, [
          { kind: 'url', targetId: null, title: 'One', url: 'https://example.org', note: '' },
        ]),
    ],
    ['a quotation is dismissed', ({ dismissals }, id) => dismissals.dismiss(id, 'peace')],
    ['a revision is stored', ({ revisions }, id) => revisions.create(id)],
    [
      'a post comes into the archive',
      ({ archive }) =>
        archive.add([
          {
            origin: 'one.md',
            title: 'One',
            slug: 'one',
            url: '',
            publishedOn: null,
            section: '',
            tags: [],
            summary: '',
            text: 'One',
          },
        ]),
    ],
    ['a setting is changed', ({ settings }) => settings.set({ checkedBy: 'Ada' })],
  ])('%s', async (_, change) => {
    const workspace = await createWorkspace(path.join(await scratchFolder(), 'Desk'));
    onTestFinished(() => workspace.close());
    const { id } = await workspace.articles.create({ headline: 'The quay' });
    await workspace.backups.create();
    await change(workspace, id);
    expect(await newBackup(workspace.backups)).toBe(true);
  });
});

test('an empty workspace is not backed up', async () => {
  const dir = path.join(await scratchFolder(), 'Desk');
  await (await createWorkspace(dir)).close();
  const workspace = await openWorkspace(dir);
  onTestFinished(() => workspace.close());
  await workspace.backups.createIfChanged();
  expect(await workspace.backups.list()).toEqual([]);
});

test('a backup restores what was deleted', async () => {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'Kept' });
  const { name } = await workspace.backups.create();
  await workspace.articles.deleteForever([id]);
  await workspace.close();
  expect(await listBackups(dir)).toMatchObject([{ name, articles: 1 }]);
  await restoreBackup({ workspace: dir, moved: null }, name);
  const again = await openWorkspace(dir);
  expect((await again.articles.get(id)).headline).toBe('Kept');
  await again.close();
});

test('a backup that was damaged is refused, and the workspace stays as it is', async () => {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'The quay' });
  const splices = [{ at: 0, remove: 0, insert: [paragraph([text('It cost 100 crowns.')])] }];
  await workspace.articles.saveBody({ id, version: 0, splices });
  const { name } = await workspace.backups.create();
  await workspace.close();
  const backup = await Database.open(path.join(backupsDir(dir), name));
  await backup.exec("UPDATE block SET json = replace(json, '100', '900')");
  await backup.close();
  const file = await readFile(path.join(dir, 'stet.db'));
  await expect(restoreBackup({ workspace: dir, moved: null }, name)).rejects.toMatchObject({
    code: 'corrupt',
  });
  expect(await readFile(path.join(dir, 'stet.db'))).toEqual(file);
});
