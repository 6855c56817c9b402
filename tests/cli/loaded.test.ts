import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { scratchFolder } from '../support/folder';
import { scriptsOf } from '../support/scripts';

const out = path.resolve(import.meta.dirname, '../../out/main');
const run = promisify(execFile);

/** Runs the built command line and returns what it printed, and the scripts of ours that it loaded, with their text. */
async function loadedBy(...args: string[]) {
  const program = `
    process.argv.splice(1, 0, ${JSON.stringify(path.join(out, 'cli.cjs'))});
    process.on('exit', () => console.error('loaded:' + JSON.stringify(Object.keys(require.cache))));
    require(process.argv[1]);`;
  const { stdout, stderr } = await run(process.execPath, ['-e', program, '--', ...args]);
  const files: string[] = JSON.parse(stderr.slice(stderr.indexOf('loaded:') + 'loaded:'.length));
  return {
    stdout,
    hasDriver: files.some((file) => file.includes('sqlite3')),
    texts: files.filter((file) => file.startsWith(out)).map((file) => readFileSync(file, 'utf8')),
  };
}

const kilobytes = (texts: Iterable<string>) => [...texts].reduce((sum, text) => sum + text.length, 0) / 1000;
/** Packages in the scripts, which the build names above each module. */
const packages = (texts: Iterable<string>) =>
  new Set(
    [...texts].flatMap((text) => [...text.matchAll(/^\/\/ node_modules\/([\w@-]+)/gm)].map((m) => m[1])),
  );

test('the version and the help load no command', async () => {
  const asked = await loadedBy('--version');
  expect(asked.stdout).toBe(`${version}\n`);
  expect(asked.hasDriver).toBe(false);
  expect(kilobytes(asked.texts)).toBeLessThan(20);
  const help = await loadedBy('--help');
  expect(help.stdout).toContain('import --as archive');
  expect(kilobytes(help.texts)).toBeLessThan(20);
});

test('a listing loads neither the readers of files nor what other commands do', async () => {
  const desk = path.join(await scratchFolder(), 'desk');
  await loadedBy('init', desk);
  const { texts, hasDriver } = await loadedBy('--workspace', desk, 'articles');
  expect(hasDriver).toBe(true);
  expect(
    [...packages(texts)].filter((name) => /^(micromark|mdast|yaml|sax|diff|smol-toml)/.test(name ?? '')),
  ).toEqual([]);
  expect(kilobytes(texts)).toBeLessThan(800);
});

test('a conversion loads neither records nor Markdown: its worker does', async () => {
  const file = path.join(await scratchFolder(), 'a.md');
  await writeFile(file, '# Head\n\nText.\n');
  const { stdout, texts, hasDriver } = await loadedBy('convert', file, '--to', 'markdown');
  expect(stdout).toBe('# Head\n\nText.\n');
  expect(hasDriver).toBe(false);
  expect([...packages(texts)].filter((name) => /^(micromark|mdast|yaml|sax|zod)/.test(name ?? ''))).toEqual(
    [],
  );
  expect(kilobytes(texts)).toBeLessThan(250);
});

test('the app and its worker start with few scripts', () => {
  const texts = [...scriptsOf(path.join(out, 'index.cjs')).values()];
  expect(texts.length).toBeGreaterThan(3);
  expect(packages(texts)).toContain('zod');
  expect([...packages(texts)].filter((name) => /^(micromark|mdast|yaml|sax)/.test(name ?? ''))).toEqual([]);
  expect(kilobytes(texts)).toBeLessThan(1200);
  expect(kilobytes(scriptsOf(path.join(out, 'worker.cjs')).values())).toBeLessThan(100);
});

test('compiled code is kept in a folder of the user’s own, not in the shared one', async () => {
  const [home, shared] = [await scratchFolder(), await scratchFolder()];
  const env = { HOME: home, USERPROFILE: home, TMPDIR: shared, TEMP: shared, PATH: process.env['PATH'] };
  await run(process.execPath, [path.join(out, 'cli.cjs'), 'init', path.join(home, 'desk')], { env });
  const kept = await readdir(home, { recursive: true, withFileTypes: true });
  expect(
    kept.filter((entry) => entry.isFile() && entry.parentPath.includes('compiled')).length,
  ).toBeGreaterThan(0);
  expect(await readdir(shared)).toEqual([]);
});
