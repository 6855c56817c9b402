import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '../../src/workspace';
import { canary, everyByte, plantCanary, quotedWords, wording } from '../support/canary';
import { scratchFolder } from '../support/folder';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

/** The exit code and all output of a call. */
const stet = (...args: string[]): Promise<{ code: number; printed: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, printed: `${stdout}${stderr}` });
    });
  });

test('neither files nor messages of the command line name a confidential source', async () => {
  const folder = await scratchFolder();
  const dir = path.join(folder, 'Desk');
  const workspace = await createWorkspace(dir);
  await plantCanary(workspace);
  await workspace.close();
  const desk = ['--workspace', dir];
  const out = path.join(folder, 'out');

  for (const name of await readdir('resources/presets')) {
    const preset = path.parse(name).name;
    const to = path.join(out, preset);
    const { code, printed } = await stet(
      ...desk,
      '--json',
      'export',
      '--all',
      '--unpublished',
      '--preset',
      preset,
      '--out',
      to,
    );
    expect(code, printed).toBe(0);
    expect(printed, preset).not.toMatch(canary);
    const bytes = await everyByte(to);
    expect(bytes, preset).toContain(quotedWords);
    expect(bytes.toLowerCase(), preset).toContain(wording);
    expect(bytes, preset).not.toMatch(canary);
  }
  for (const format of ['csl-json', 'biblatex', 'bibtex', 'ris']) {
    const { code, printed } = await stet(...desk, 'sources', 'export', '--format', format);
    expect(code, printed).toBe(0);
    expect(printed, format).not.toMatch(canary);
  }

  const exported = path.join(out, 'gfm', 'the-quay-that-sank.md');
  for (const to of ['markdown', 'json']) {
    const { code, printed } = await stet('convert', exported, '--to', to);
    expect(code).toBe(0);
    expect(printed).toContain(quotedWords);
    expect(printed).not.toMatch(canary);
  }

  const inTheWay = path.join(folder, 'file');
  await writeFile(inTheWay, '');
  const refused = await stet(...desk, 'export', '--all', '--preset', 'pandoc', '--out', inTheWay);
  expect(refused.code).toBe(1);
  expect(refused.printed).toMatch(/the-quay-that-sank: .+/);
  expect(refused.printed).not.toMatch(canary);
});
