import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, text } from '../../../core/document/build';
import { Database } from '../../db/database';
import { listBackups, openWorkspace } from '../../index';
import { restoreBackup } from '../../restore';

/** A closed workspace of one article, the name of a backup with this text, and a newer headline since. */
async function desk(words: string[]) {
  const { dir, workspace } = await freshWorkspace();
  const body = words.map((one) => paragraph([text(one)]));
  const { id } = await workspace.articles.add({ meta: { headline: 'Backed up' }, body });
  const { name } = await workspace.backups.create();
  await workspace.articles.setMeta(id, { headline: 'Newer' });
  await workspace.close();
  const file = path.join(dir, 'backups', name);
  return {
    dir,
    name,
    file,
    async spoil(sql: string) {
      const raw = await Database.open(file);
      await raw.exec(sql).finally(() => raw.close());
    },
    async headline() {
      const again = await openWorkspace(dir);
      return again.articles
        .get(id)
        .then(({ headline }) => headline)
        .finally(() => again.close());
    },
  };
}

const damage = "UPDATE block SET json = replace(json, 'word7x', 'word8x')";

test.each([
  ['a block that is not what was saved', ['word7x'], damage, 'corrupt'],
  ['such a block among many', Array.from({ length: 1_300 }, (_, at) => `word${at}x`), damage, 'corrupt'],
  ['the format of a newer Stet', ['one'], 'PRAGMA user_version = 9999', 'newer-version'],
  ['the mark of another program', ['one'], 'PRAGMA application_id = 7', 'foreign-database'],
  [
    'a schema that SQLite cannot read',
    ['one'],
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', 'STRICT, WITHOUT ROWID') WHERE name = 'setting'",
    'corrupt',
  ],
])('a backup with %s is refused, and the workspace stays as it is', async (_, words, sql, code) => {
  const { dir, name, spoil, headline } = await desk(words);
  await spoil(sql);
  const before = (await readdir(dir)).sort();
  await expect(restoreBackup({ workspace: dir, moved: null }, name)).rejects.toMatchObject({ code });
  expect((await readdir(dir)).sort()).toEqual(before);
  expect(await headline()).toBe('Newer');
});

test('a sound backup with many blocks is restored, and the old database stays beside it', async () => {
  const { dir, name, headline } = await desk(Array.from({ length: 1_300 }, (_, at) => `word${at}x`));
  await restoreBackup({ workspace: dir, moved: null }, name);
  expect(await headline()).toBe('Backed up');
  const aside = (await readdir(dir)).filter(
    (file) => file.includes('.damaged-') && !/-(wal|shm)$/.test(file),
  );
  expect(aside).toHaveLength(1);
  const old = await Database.open(path.join(dir, aside[0] ?? ''));
  expect(await old.get('SELECT headline FROM article').finally(() => old.close())).toEqual({
    headline: 'Newer',
  });
});

test('only a listed backup is restored, by its own name', async () => {
  const { dir, file } = await desk(['one']);
  await copyFile(file, path.join(dir, 'other.db'));
  for (const name of ['../other.db', 'stet-2026-01-01T00-00-00-000Z.db', ''])
    await expect(restoreBackup({ workspace: dir, moved: null }, name)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(name),
    });
});

test('backups are listed newest first, without unreadable ones, and count no deleted articles', async () => {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'In the bin' });
  await workspace.articles.create({ headline: 'Kept' });
  await workspace.articles.bin([id]);
  const { name, articles } = await workspace.backups.create();
  expect(articles).toBe(1);
  const folder = path.join(dir, 'backups');
  await mkdir(folder, { recursive: true });
  await copyFile(path.join(folder, name), path.join(folder, 'stet-2020-05-06T07-08-09-010Z.db'));
  await writeFile(path.join(folder, 'stet-2021-01-01T00-00-00-000Z.db'), 'no database');
  for (const other of [
    'xstet-2020-05-06T07-08-09-010Z.db',
    'stet-2020-05-06T07-08-09-010Z.db.part',
    'notes.txt',
  ])
    await copyFile(path.join(folder, name), path.join(folder, other));
  expect(await listBackups(dir)).toMatchObject([
    { name, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), articles: 1 },
    { name: 'stet-2020-05-06T07-08-09-010Z.db', at: '2020-05-06T07:08:09.010Z', articles: 1 },
  ]);
});

test('a workspace whose backups are all gone gets one, though nothing has changed', async () => {
  const { dir, workspace } = await freshWorkspace();
  await workspace.articles.create({ headline: 'Kept' });
  await workspace.backups.create();
  await workspace.backups.createIfChanged();
  expect(await workspace.backups.list()).toHaveLength(1);
  await rm(path.join(dir, 'backups'), { recursive: true });
  await workspace.backups.createIfChanged();
  expect(await workspace.backups.list()).toHaveLength(1);
});

test('a folder that cannot be listed has no backups', async () => {
  const { dir } = await freshWorkspace();
  expect(await listBackups(path.join(dir, 'nowhere'))).toEqual([]);
});
