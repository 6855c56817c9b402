import { execFile } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/folder';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs Vitest on these test files in a temporary folder, and summarises as `npm test` does. */
async function closing(files: Record<string, string>): Promise<{ code: number; lines: string[] }> {
  const folder = await scratchFolder();
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const config = "export default { test: { projects: [{ test: { name: 'unit' } }] } };";
  const program = `
    import { runAsync } from '${root}/scripts/setup/run.mjs';
    import { clearReport, closingLines, hasFailed, readReport, vitestArgs } from '${root}/scripts/test/report.mjs';
    const cwd = import.meta.dirname;
    clearReport(cwd);
    const code = await runAsync('vitest', vitestArgs('unit'), { cwd, stdio: 'ignore' });
    const report = readReport('unit', cwd, code);
    console.log(closingLines([report], ['run with Node ' + report.node]).join('\\n'));
    process.exitCode = hasFailed([report]) ? 1 : 0;`;
  const all = { 'vitest.config.mjs': config, 'run.mjs': program, ...files };
  for (const [name, text] of Object.entries(all)) {
    await writeFile(path.join(folder, name), text);
  }
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(folder, 'run.mjs')], (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), lines: stdout.trimEnd().split('\n') }),
    );
  });
}

const vitest = "import { beforeAll, describe, expect, test } from 'vitest';";
const passing = `${vitest} test('holds', () => expect(1).toBe(1));`;
const node = `run with Node ${process.versions.node}`;

test('a run in which all tests pass has passed', async () => {
  expect(await closing({ 'a.test.js': passing })).toEqual({
    code: 0,
    lines: [node, '1 passed, 0 failed, 0 skipped'],
  });
});

test('every failed, skipped and retried test, failing hook and broken file is named and counted', async () => {
  const { code, lines } = await closing({
    'a.test.js': passing,
    'failing.test.js': `${vitest} describe('sums', () => { test('add up', () => { throw new Error('no sum') }) });`,
    'hook.test.js': `${vitest} describe('files', () => { beforeAll(() => { throw new Error('no folder') }); test('are read', () => {}) });`,
    'broken.test.js': "import './absent.js';",
    'retried.test.js': `${vitest} let tries = 0; test('flaky', { retry: 2 }, () => { if (tries++ === 0) throw new Error('too slow') });`,
    'skipped.test.js': `${vitest} test.skip('later', () => {}); test('elsewhere', ({ skip }) => skip('no display'));`,
  });
  expect(code).toBe(1);
  const names = lines.slice(0, -2).sort();
  expect(names).toEqual([
    expect.stringMatching(/^failed: broken\.test\.js: loading or hook \(.*absent\.js/),
    'failed: failing.test.js > sums > add up (no sum)',
    'failed: hook.test.js > files: loading or hook (no folder)',
    'retried: retried.test.js > flaky (too slow)',
    'skipped: hook.test.js > files > are read',
    'skipped: skipped.test.js > elsewhere (no display)',
    'skipped: skipped.test.js > later',
  ]);
  expect(lines.slice(-2)).toEqual([node, '1 passed, 4 failed, 3 skipped']);
});

test('an unhandled rejection fails a run in which all tests pass', async () => {
  const { code, lines } = await closing({
    'a.test.js': passing,
    'rejecting.test.js': `${vitest} test('looks well', () => { void Promise.reject(new Error('lost')) });`,
  });
  expect({ code, lines }).toEqual({
    code: 1,
    lines: ['failed: rejecting.test.js: unhandled error (lost)', node, '2 passed, 1 failed, 0 skipped'],
  });
});

test('a runner that stops before its end, or finds no test, has failed', async () => {
  const stopping =
    "export default { test: { globalSetup: './stop.mjs', projects: [{ test: { name: 'unit' } }] } };";
  const stopped = await closing({
    'vitest.config.mjs': stopping,
    'stop.mjs': 'export const setup = () => process.exit(3);',
    'a.test.js': passing,
  });
  expect(stopped.code).toBe(1);
  expect(stopped.lines[0]).toBe('failed: the unit tests (the runner ended with 3)');
  expect(stopped.lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');

  const empty = await closing({ 'a.test.js': `${vitest} test.skip('later', () => {});` });
  expect(empty.code).toBe(1);
  expect(empty.lines).toContain('failed: the unit tests (no test ran)');
});
