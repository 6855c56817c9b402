import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { listBackups, openWorkspace } from '../../index';
import { restoreBackup } from '../../restore';

test('moved backups go to the new folder, and beside the database while that is away', async () => {
  const { dir, workspace } = await freshWorkspace();
  await workspace.snippets.create({ name: 'One', markdown: 'words' });
  await workspace.backups.create();
  await workspace.backups.create('import');
  const disk = path.join(path.dirname(dir), 'Other disk');
  await mkdir(disk);
  const folder = (await workspace.backups.moveTo(disk)) ?? '';
  expect(path.dirname(folder)).toBe(disk);
  const where = async () => (await workspace.backups.list()).map(({ isMoved }) => isMoved);
  expect(await where()).toEqual([true, false, false]);
  const names = () => readdir(folder);
  const once = await names();
  await workspace.backups.createIfChanged();
  expect(await names()).toEqual(once);
  expect(await workspace.backups.place()).toEqual({ folder, isMoved: true, isReachable: true });

  // The disk is taken out: nothing is made in its place, and the user is told.
  await rename(disk, `${disk} away`);
  await workspace.snippets.create({ name: 'Two', markdown: 'words' });
  expect(await workspace.backups.createIfChanged()).toContain(folder);
  expect(await workspace.backups.createIfChanged()).toBe(null);
  expect(await workspace.backups.place()).toMatchObject({ isReachable: false });
  expect(await readdir(path.dirname(dir))).not.toContain('Other disk');
  expect((await where()).every((isMoved) => !isMoved)).toBe(true);

  // It is back: it gets what it missed, though nothing has changed since.
  await rename(`${disk} away`, disk);
  const movedNames = async () => (await readdir(folder)).filter((name) => name.endsWith('.db')).sort();
  const missed = await movedNames();
  expect(await workspace.backups.createIfChanged()).toBe(null);
  expect(await movedNames()).not.toEqual(missed);
  expect(await where()).toContain(true);
  const newest = (await readdir(folder)).filter((name) => name.endsWith('.db'));
  await workspace.close();

  const places = { workspace: dir, moved: folder };
  const listed = await listBackups(dir, folder);
  expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(newest));
  const moved = listed.find(({ isMoved }) => isMoved);
  const { before } = await restoreBackup(places, moved?.name ?? '');
  expect(await readdir(folder)).toContain(before);
  const again = await openWorkspace(dir, { backupsFolder: folder });
  expect((await again.snippets.list({ text: '', limit: 9, offset: 0, sort: 'name' })).total).toBe(2);
  await again.close();
});

test('what was there before a restore is a backup that can be gone back to', async () => {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'Then' });
  const { name } = await workspace.backups.create();
  await workspace.articles.setMeta(id, { headline: 'Now' });
  await workspace.close();
  const places = { workspace: dir, moved: null };
  const headline = async () => {
    const open = await openWorkspace(dir);
    return open.articles
      .get(id)
      .then((article) => article.headline)
      .finally(() => open.close());
  };
  const { before } = await restoreBackup(places, name);
  expect(await headline()).toBe('Then');
  await restoreBackup(places, before ?? '');
  expect(await headline()).toBe('Now');
});
