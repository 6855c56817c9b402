import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fillWithRecords } from '../../../../tests/support/everyRecord';
import { tablesOf } from '../../../../tests/support/everyTable';
import { everyRow } from '../../../../tests/support/exchange';
import { scratchFolder } from '../../../../tests/support/folder';
import { Database } from '../../db/database';
import { databaseFile } from '../../disk/layout';
import { createDatabase } from '../../open';
import { tables, tablesLeftOut } from '../../repositories/exchange/tables';
import { inThisThread } from '../../worker/inThisThread';
import { exportWorkspace } from './export';
import { importWorkspace } from './import';

async function database() {
  const folder = await scratchFolder();
  const dir = path.join(folder, 'Desk');
  await createDatabase(dir);
  const db = await Database.open(databaseFile(dir));
  onTestFinished(() => db.close());
  return { folder, dir, db };
}

test('a row of every table, with a value in every column, comes back as it was', async () => {
  const { folder, dir, db } = await database();
  await fillWithRecords(db);
  const exported = await exportWorkspace(dir, db, inThisThread, path.join(folder, 'Open'), {
    confidential: true,
  });
  const imported = await importWorkspace(path.join(folder, 'Open'), path.join(folder, 'Again'), inThisThread);
  const picture = expect.stringContaining('is missing');
  expect(exported.problems.map(({ error }) => error)).toEqual([picture]);
  expect(imported.problems.map(({ error }) => error)).toEqual([picture]);
  expect(imported.counts).toEqual(exported.counts);
  const before = await everyRow(dir, 'exported');
  expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
  expect(await everyRow(path.join(folder, 'Again'), 'exported')).toEqual(before);
});

test.each([
  ['table', 'CREATE TABLE recording (id TEXT PRIMARY KEY, words TEXT) STRICT', 'recording'],
  ['virtual table', 'CREATE VIRTUAL TABLE voices USING fts5 (words)', 'voices'],
  ['column', "ALTER TABLE revision ADD COLUMN mood TEXT NOT NULL DEFAULT ''", 'revision.mood'],
])('a %s that the export does not know stops it, and nothing is written', async (_, sql, name) => {
  const { folder, dir, db } = await database();
  await db.exec(sql);
  const target = path.join(folder, 'Open');
  await expect(exportWorkspace(dir, db, inThisThread, target, { confidential: true })).rejects.toMatchObject({
    code: 'internal',
    said: { values: { names: name } },
  });
  await expect(importWorkspace(target, path.join(folder, 'Again'), inThisThread)).rejects.toMatchObject({
    code: 'unreadable',
  });
});

test('every table is exported, or left out with a reason', async () => {
  const { db } = await database();
  expect([...tables.map(({ name }) => name), ...Object.keys(tablesLeftOut)].sort()).toEqual(
    await tablesOf(db),
  );
});
