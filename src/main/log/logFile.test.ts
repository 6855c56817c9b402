import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { logFile } from './logFile';

test('lines are there at once, in their order, and only the owner can read them', async () => {
  const folder = path.join(await scratchFolder(), 'logs');
  const log = logFile(folder);
  log.write('first');
  log.write('second %s %o\n    at out/main/index.cjs:1:1');
  const text = await readFile(log.path, 'utf8');
  expect(text).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z first\n\S+Z second %s %o\n {4}at out\/main\/index.cjs:1:1\n$/,
  );
  expect(log.read()).toBe(text);
  if (process.platform !== 'win32') expect((await stat(log.path)).mode & 0o777).toBe(0o600);
});

test('the log never grows over two files of half a megabyte, and its end is what is read', async () => {
  const folder = await scratchFolder();
  const log = logFile(folder);
  for (let line = 0; line < 2500; line++) log.write(`${line} ${'x'.repeat(800)}`);
  const sizes = await Promise.all(
    ['stet.log', 'stet.old.log'].map(async (name) => (await stat(path.join(folder, name))).size),
  );
  expect(Math.max(...sizes)).toBeLessThan(530 * 1024);
  expect(log.read()).toMatch(/ 2499 x+\n$/);
  expect(log.read().length).toBe(64 * 1024);
});

test('a log that cannot be written stops nothing', async () => {
  const folder = path.join(await scratchFolder(), 'logs');
  await writeFile(folder, 'a file where the folder should be');
  const log = logFile(folder);
  log.write('lost');
  expect(log.read()).toBe('');
});
