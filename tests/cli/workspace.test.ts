import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/folder';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

/** Runs the built command line as a script would. */
const stet = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

test('a workspace goes out as files and comes back, and a damaged entry is a finding', async () => {
  const dir = await scratchFolder();
  const at = (name: string) => path.join(dir, name);
  const desk = ['--workspace', at('desk'), '--json'];
  await stet(...desk, 'init');
  await writeFile(at('one.md'), '---\ntitle: First\n---\n\nHello *there*.\n');
  await stet(...desk, 'import', at('one.md'));

  const exported = await stet(...desk, 'workspace', 'export', at('open'));
  expect(exported.code).toBe(0);
  expect(exported.stderr).toContain('off the record is exported too.');
  expect(JSON.parse(exported.stdout)).toMatchObject({ counts: { article: 1, block: 1 }, problems: [] });
  expect(await readFile(at('open/articles/first.md'), 'utf8')).toContain('Hello *there*.');

  const imported = await stet('--workspace', at('again'), '--json', 'workspace', 'import', at('open'));
  expect(imported.code).toBe(0);
  const listed = await stet('--workspace', at('again'), '--json', 'articles');
  expect(JSON.parse(listed.stdout)).toMatchObject([{ slug: 'first', title: 'First' }]);

  expect((await stet('--workspace', at('again'), 'workspace', 'import', at('open'))).code).toBe(2);
  await writeFile(at('open/records/block.json'), '[\n{"broken\n]\n');
  const damaged = await stet('--workspace', at('third'), 'workspace', 'import', at('open'));
  expect(damaged.code).toBe(1);
  expect(damaged.stderr).toContain('records/block.json, line 2: The entry cannot be read. It was left out.');
  const words = await stet('--workspace', at('third'), '--json', 'articles');
  expect(JSON.parse(words.stdout)).toMatchObject([{ slug: 'first', words: 2 }]);
});
