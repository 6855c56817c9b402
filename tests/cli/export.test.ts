import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
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

async function desk() {
  const dir = await scratchFolder();
  const workspace = ['--workspace', path.join(dir, 'desk')];
  await stet(...workspace, 'init');
  await writeFile(path.join(dir, 'quay.md'), '---\ntitle: Quay\n---\n\nWords of the quay.\n');
  await writeFile(path.join(dir, 'about.md'), '---\ntitle: About\n---\n\nWords about.\n');
  await stet(...workspace, 'import', path.join(dir, 'quay.md'), path.join(dir, 'about.md'));
  const out = path.join(dir, 'site');
  await mkdir(out);
  const run = (...args: string[]) =>
    stet(...workspace, '--json', 'export', '--all', '--preset', 'gfm', '--out', out, ...args);
  return { dir, out, run };
}

test('an export over somebody else’s file ends with 1, names it and writes nothing', async () => {
  const { out, run } = await desk();
  await writeFile(path.join(out, 'about.md'), 'mine');
  const asked = await run();
  expect(asked.code).toBe(1);
  expect(asked.stderr).toContain('about.md');
  expect(asked.stderr).toContain('--force');
  expect(JSON.parse(asked.stdout)).toMatchObject({
    written: [],
    failed: [],
    foreign: [{ slug: 'about', path: 'about.md' }],
  });
  expect(await readdir(out)).toEqual(['about.md']);

  const kept = await run('--keep');
  expect(kept.code).toBe(0);
  expect(JSON.parse(kept.stdout)).toMatchObject({
    written: [{ slug: 'quay' }],
    kept: [{ path: 'about.md' }],
  });
  expect(await readFile(path.join(out, 'about.md'), 'utf8')).toBe('mine');

  const forced = await run('--force');
  expect(forced.code).toBe(0);
  expect(await readFile(path.join(out, 'about.md'), 'utf8')).toContain('Words about.');
  // Its own file now.
  expect((await run()).code).toBe(0);
  expect((await run('--force', '--keep')).code).toBe(2);
});

test('not even --force writes through a link out of the folder', async () => {
  const { dir, out, run } = await desk();
  await writeFile(path.join(dir, 'outside.md'), 'mine');
  await symlink(path.join(dir, 'outside.md'), path.join(out, 'about.md'));
  const { code, stdout } = await run('--force');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ written: [{ slug: 'quay' }], failed: [{ slug: 'about' }] });
  expect(await readFile(path.join(dir, 'outside.md'), 'utf8')).toBe('mine');
});

test('a conversion replaces a file only when it is told to, and never its own input in silence', async () => {
  const dir = await scratchFolder();
  const file = path.join(dir, 'a.md');
  await mkdir(path.join(dir, 'other'));
  await writeFile(file, 'Some   words,\nwrapped.\n\n\n\nMore.');
  await writeFile(path.join(dir, 'other/a.md'), 'Other words.');
  const refused = await stet('convert', file, '--to', 'markdown', '--out', dir);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('--force');
  expect(await readFile(file, 'utf8')).toContain('Some   words');
  const out = path.join(dir, 'out');
  const both = await stet('convert', file, path.join(dir, 'other/a.md'), '--to', 'markdown', '--out', out);
  expect(both.code).toBe(2);
  expect(both.stderr).toContain('another file of that name');
  expect(await readFile(path.join(out, 'a.md'), 'utf8')).toContain('More.');
  expect((await stet('convert', file, '--to', 'markdown', '--out', dir, '--force')).code).toBe(0);
});

test('an export says what the checks found, on standard error and as JSON; its exit code is that of the writing', async () => {
  const { dir, out, run } = await desk();
  const clean = await run();
  expect(clean.code).toBe(0);
  expect(clean.stderr).toContain('quay: warnings: ');
  await writeFile(path.join(dir, 'pier.md'), '---\ntitle: Pier\n---\n\nThe cost is TK, or TK.\n');
  const workspace = ['--workspace', path.join(dir, 'desk')];
  await stet(...workspace, 'import', path.join(dir, 'pier.md'));
  const found = await run();
  expect(found.code).toBe(0);
  expect(found.stderr).toMatch(/^pier: errors: placeholder 2; warnings: .*byline-missing 1/m);
  expect(JSON.parse(found.stdout).findings).toContainEqual(
    expect.objectContaining({ slug: 'pier', errors: { placeholder: 2 }, waived: 0 }),
  );
  expect(await readFile(path.join(out, 'pier.md'), 'utf8')).toContain('TK');
});

test('articles are written as Word files, and none over a file without being told to', async () => {
  const { dir, out } = await desk();
  const run = (...args: string[]) =>
    stet('--workspace', path.join(dir, 'desk'), '--json', 'export', ...args, '--to', 'docx', '--out', out);
  const first = await run('quay', 'gone');
  expect(first.code).toBe(1);
  expect(JSON.parse(first.stdout)).toEqual({
    written: [{ slug: 'quay', path: 'quay.docx', picturesLeftOut: 0 }],
    failed: [{ slug: 'gone', error: 'There is no such article.' }],
  });
  expect((await readFile(path.join(out, 'quay.docx'))).subarray(0, 2).toString()).toBe('PK');
  expect((await run('quay')).stderr).toContain('--force');
  expect((await run('--all', '--force')).code).toBe(0);
  expect((await readdir(out)).sort()).toEqual(['about.docx', 'quay.docx']);
  expect((await run('quay', '--preset', 'gfm')).code).toBe(2);
});
