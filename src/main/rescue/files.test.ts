import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { paragraph, text } from '../../core/document/build';
import { newId } from '../../core/model/newId';
import { type RescueFile, RescueFiles } from './files';

const fileOf = (words: string, more: Partial<RescueFile> = {}): RescueFile => ({
  id: newId(),
  opening: newId(),
  articleId: newId(),
  headline: 'Harbour',
  body: [paragraph([text(words)])],
  meta: { standfirst: 'What it cost.' },
  folder: '/desk',
  at: '2026-03-03T09:00:00.000Z',
  ...more,
});

test('what was kept is there for the next start, the newest first, and gone once it is released', async () => {
  const folder = path.join(await scratchFolder(), 'rescue');
  const files = new RescueFiles(folder);
  const [early, late] = [fileOf('One.'), fileOf('Two.', { at: '2026-03-03T10:00:00.000Z' })];
  await files.keep(early);
  await files.keep(late);
  expect(await new RescueFiles(folder).list()).toEqual([late, early]);
  await files.release(late.id);
  expect(await new RescueFiles(folder).list()).toEqual([early]);
});

test('the same id has one file, with its newest words', async () => {
  const folder = await scratchFolder();
  const files = new RescueFiles(folder);
  const first = fileOf('One.');
  const second = { ...first, body: [paragraph([text('One. Two.')])] };
  await Promise.all([files.keep(first), files.keep(second)]);
  expect(await files.list()).toEqual([second]);
  expect(await readdir(folder)).toEqual([`${first.id}.json`]);
});

test('words that are stored while their file is written leave no file', async () => {
  const files = new RescueFiles(await scratchFolder());
  const file = fileOf('One.');
  await Promise.all([files.keep(file), files.release(file.id)]);
  expect(await files.list()).toEqual([]);
});

test.runIf(process.platform !== 'win32')('nobody else on the machine can read them', async () => {
  const folder = path.join(await scratchFolder(), 'rescue');
  const file = fileOf('One.');
  await new RescueFiles(folder).keep(file);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(path.join(folder, `${file.id}.json`))).mode & 0o777).toBe(0o600);
});

test('a damaged file, and one of something else, are left alone', async () => {
  const folder = await scratchFolder();
  const damaged = `${newId()}.json`;
  await writeFile(path.join(folder, damaged), '{"id": 7');
  await writeFile(path.join(folder, 'notes.txt'), 'mine');
  expect(await new RescueFiles(folder).list()).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual([damaged, 'notes.txt'].sort());
});

test('a folder that cannot be written is reported to the caller', async () => {
  const folder = path.join(await scratchFolder(), 'file');
  await writeFile(folder, '');
  await expect(new RescueFiles(folder).keep(fileOf('One.'))).rejects.toThrow();
});
