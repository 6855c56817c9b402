import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import gfm from '../../../../resources/presets/gfm.json';
import { fault } from '../../../../tests/support/faults';
import { lostOf, outcomeOf } from '../../../../tests/support/lost';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { openWorkspace } from '../../index';
import { restoreBackup } from '../../restore';

const png = (last: number) => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last]);

/** A workspace with an article that shows a picture. */
async function desk() {
  const { dir, workspace } = await freshWorkspace();
  const { src, sha256 } = await workspace.assets.add('quay.png', png(1));
  const figure = {
    type: 'figure',
    version: 1,
    src,
    alt: 'Quay',
    title: '',
    caption: '',
    credit: '',
  } as const;
  const { id } = await workspace.articles.add({ meta: { headline: 'The quay' }, body: [figure] });
  const picture = path.join(dir, 'assets', sha256.slice(0, 2), `${sha256}.png`);
  const folder = path.join(dir, 'backups');
  const pool = async () =>
    (await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  const manifest = async (name: string) =>
    JSON.parse(await readFile(path.join(folder, name.replace('.db', '.json')), 'utf8'));
  return { dir, workspace, id, picture, sha256, folder, pool, manifest };
}

test.each<[string, (picture: string) => Promise<void>]>([
  ['deleted', (picture) => rm(picture)],
  ['changed in its place', (picture) => writeFile(picture, png(2))],
  ['truncated', (picture) => writeFile(picture, '')],
  ['deleted with its folder', (picture) => rm(path.dirname(path.dirname(picture)), { recursive: true })],
])('a picture that was %s comes back with the backup, and an export has it', async (way, harm) => {
  const { dir, workspace, id, picture } = await desk();
  const { name } = await workspace.backups.create();
  await harm(picture);
  await workspace.close();
  expect((await restoreBackup({ workspace: dir, moved: null }, name)).lost).toEqual([]);
  const back = await readFile(picture);
  const again = await openWorkspace(dir);
  const report = await again.exports.run([id], { preset: 'gfm' }, path.join(dir, 'out'));
  await again.close();
  expect(report.failed).toEqual([]);
  expect(report.written[0]?.selfCheck.ok).toBe(true);
  fault(
    'R20',
    `a picture that was ${way}`,
    outcomeOf([lostOf([...png(1)], [...back])], 'bytes of the picture lost'),
  );
});

test('a picture is stored once for all backups, and as long as one of them names it', async () => {
  const { workspace, folder, pool, sha256 } = await desk();
  const first = await workspace.backups.create();
  await workspace.snippets.create({ name: 'Note', markdown: 'words' });
  const second = await workspace.backups.create();
  expect(await pool()).toEqual([`${sha256}.png`]);
  // A file of a backup that is gone, and one that is not of the pool.
  await writeFile(path.join(folder, 'files', sha256.slice(0, 2), `${'0'.repeat(64)}.png`), 'old');
  await writeFile(path.join(folder, 'files', 'mine.txt'), 'mine');
  for (const { name } of [first, second]) await rm(path.join(folder, name));
  await workspace.backups.create();
  expect(await pool()).toEqual(['mine.txt', `${sha256}.png`].sort());
});

test('nothing is removed from the pool while a manifest cannot be read', async () => {
  const { workspace, folder, pool, sha256 } = await desk();
  const { name } = await workspace.backups.create();
  await writeFile(path.join(folder, name.replace('.db', '.json')), '{"files": [');
  await rm(path.join(folder, name));
  const other = `${'0'.repeat(64)}.png`;
  await writeFile(path.join(folder, 'files', sha256.slice(0, 2), other), 'perhaps named');
  await workspace.backups.create();
  expect(await pool()).toEqual([other, `${sha256}.png`].sort());
});

test.each<[string, (picture: string) => Promise<void>]>([
  ['gone', (picture) => rm(picture)],
  ['damaged', (picture) => writeFile(picture, png(3))],
])('a picture that is %s keeps no backup from being made, which names its hash', async (_, harm) => {
  const { dir, workspace, picture, sha256, manifest, pool } = await desk();
  await harm(picture);
  const { name, missing } = await workspace.backups.create();
  const file = `assets/${sha256.slice(0, 2)}/${sha256}.png`;
  expect(missing).toEqual([file]);
  expect(await manifest(name)).toMatchObject({ missing: [file], files: [{ path: file, sha256, bytes: 9 }] });
  expect(await pool().catch(() => [])).toEqual([]);
  await workspace.close();
  expect((await restoreBackup({ workspace: dir, moved: null }, name)).lost).toEqual([file]);
});

test('a preset and a citation style of the user are in the next backup and come back', async () => {
  const { dir, workspace } = await desk();
  const newest = async () => (await workspace.backups.list())[0]?.name ?? '';
  await workspace.backups.createIfChanged();
  const before = await newest();
  await mkdir(path.join(dir, 'presets'));
  const preset = path.join(dir, 'presets', 'mine.json');
  const mine = (name: string) => JSON.stringify({ ...gfm, id: 'mine', name });
  await writeFile(preset, mine('As it was'));
  await workspace.backups.createIfChanged();
  const withPreset = await newest();
  expect(withPreset).not.toBe(before);
  await workspace.backups.createIfChanged();
  expect(await newest()).toBe(withPreset);
  await writeFile(preset, mine('Changed since'));
  await workspace.close();
  await restoreBackup({ workspace: dir, moved: null }, withPreset);
  expect(await readFile(preset, 'utf8')).toBe(mine('As it was'));
  const names = await readdir(path.join(dir, 'presets'));
  expect(names).toHaveLength(2);
  const other = names.find((name) => name !== 'mine.json') ?? '';
  expect(await readFile(path.join(dir, 'presets', other), 'utf8')).toBe(mine('Changed since'));
});

test('a manifest that names files outside the workspace is not believed', async () => {
  const { dir, workspace, folder, manifest, sha256 } = await desk();
  const { name } = await workspace.backups.create();
  await workspace.close();
  const forged = await manifest(name);
  for (const file of ['../../out.png', 'assets/../../out.png', '/out.png', 'presets/..', 'stet.db']) {
    forged.files = [{ path: file, sha256, bytes: 9 }];
    await writeFile(path.join(folder, name.replace('.db', '.json')), JSON.stringify(forged));
    expect((await restoreBackup({ workspace: dir, moved: null }, name)).lost, file).toEqual([]);
  }
  expect(existsSync(path.resolve(dir, '../../out.png'))).toBe(false);
  expect(existsSync(path.resolve(dir, '../out.png'))).toBe(false);
});

test('a backup whose bytes changed is refused', async () => {
  const { dir, workspace, manifest, folder } = await desk();
  const { name } = await workspace.backups.create();
  await workspace.close();
  const wrong = await manifest(name);
  wrong.database.sha256 = '0'.repeat(64);
  await writeFile(path.join(folder, name.replace('.db', '.json')), JSON.stringify(wrong));
  await expect(restoreBackup({ workspace: dir, moved: null }, name)).rejects.toMatchObject({
    code: 'corrupt',
  });
});
