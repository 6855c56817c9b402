import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '../../src/workspace';
import { scratchFolder } from '../support/folder';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

const stet = (...args: string[]): Promise<{ stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (_error, stdout, stderr) => resolve({ stdout, stderr }));
  });

/** Everything a terminal could obey; line ends and the tabs between fields are the program’s own. */
const obeyed = /(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const hostile = 'Quay\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\u2066gpj\r\n1\tsaid';

test('no title, name or text of a file reaches the terminal as an order', async () => {
  const dir = await scratchFolder();
  const desk = path.join(dir, 'desk');
  const workspace = await createWorkspace(desk);
  await workspace.articles.create({ headline: hostile });
  await workspace.close();
  const named = path.join(dir, 'a\u001b[31m\u202e.docx');
  await writeFile(named, 'no Word file');
  await writeFile(
    path.join(dir, 'b.bib'),
    '@book{k\u001b[2J, title={\u001b[31mA}} @book{\u009bkey, title={{A}',
  );
  await mkdir(path.join(dir, 'out'));
  const at = ['--workspace', desk];
  const out = path.join(dir, 'out');
  const calls = [
    [...at, 'articles'],
    [...at, '--json', 'articles'],
    [...at, 'import', named],
    [...at, 'sources', 'import', path.join(dir, 'b.bib')],
    [...at, 'export', '\u001b[31mslug', '--preset', 'gfm', '--out', out],
    [...at, 'export', '--all', '--preset', 'a\u001b[31m\u009b', '--out', out],
    [...at, 'a\u001b[31mcommand'],
    ['--workspace', path.join(dir, 'no\u001b[31mwhere'), 'articles'],
    ['convert', path.join(dir, 'none\u001b[31m.md'), '--to', 'markdown'],
    ['convert', '--\u001b[31mbogus'],
  ];
  for (const call of calls) {
    const { stdout, stderr } = await stet(...call);
    expect(stdout + stderr, JSON.stringify(call)).not.toMatch(obeyed);
    expect((stdout + stderr).length).toBeGreaterThan(0);
  }
  const { stdout } = await stet(...at, '--json', 'articles');
  expect(JSON.parse(stdout)).toMatchObject([{ title: hostile }]);
  const { stdout: listed } = await stet(...at, 'articles');
  expect(listed.split('\n')).toHaveLength(2);
});

test('an error about a file has neither Node’s words nor more of its path than was typed', async () => {
  const dir = await scratchFolder();
  const call = ['convert', 'none.md', '--to', 'markdown'];
  const { stderr } = await stet(...call);
  expect(stderr).toMatch(/^none\.md: /);
  const missing = await stet('--workspace', dir, 'sources', 'import', 'none.bib');
  for (const text of [stderr, missing.stderr]) expect(text).not.toMatch(/ENOENT|open '|\/tmp|Error:/);
});
