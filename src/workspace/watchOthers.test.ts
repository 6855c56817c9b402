import { rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../tests/support/folder';
import { createWorkspace, openWorkspace } from '.';

/** The same workspace open twice, as in the app and on the command line. */
async function twice() {
  const dir = path.join(await scratchFolder(), 'Desk');
  const told = { written: 0, replaced: '' };
  const app = await createWorkspace(dir, {
    onWritten: () => told.written++,
    onReplaced: ({ error }) => {
      told.replaced = error.said.key;
    },
  });
  const other = await openWorkspace(dir);
  onTestFinished(async () => {
    await other.close();
    await app.close();
  });
  return { dir, app, other, told };
}

test('what another program writes is noticed, and what this one writes is not', async () => {
  const { app, other, told } = await twice();
  await app.lookAround();
  const before = told.written;
  await app.articles.create({ headline: 'Own' });
  await app.lookAround();
  expect(told.written).toBe(before);
  await other.articles.create({ headline: 'Theirs' });
  await app.lookAround();
  expect(told.written).toBe(before + 1);
  await app.lookAround();
  expect(told.written).toBe(before + 1);
});

test('a text that another program has changed since is never written over', async () => {
  const { app, other } = await twice();
  const { id } = await app.articles.create({ headline: 'Both' });
  await other.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert: [] }] });
  await expect(app.articles.saveBody({ id, version: 0, splices: [] })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('a moved folder is noticed while nothing is written', async () => {
  const { dir, app, told } = await twice();
  await rename(dir, `${dir} elsewhere`);
  await app.lookAround();
  await expect.poll(() => told.replaced).toBe('database.replaced.folder');
  await rename(`${dir} elsewhere`, dir);
});
