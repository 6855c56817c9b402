import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { freshWorkspace } from '../support/workspace';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

const stet = (args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

test('articles are checked one by one, and a missing one stops nothing', async () => {
  const { dir, workspace } = await freshWorkspace();
  const meta = { headline: 'Pumps', standfirst: 'What they cost', bylines: ['A. Writer'] };
  await workspace.articles.add({ meta: { ...meta, slug: 'done' }, body: [paragraph([text('They run.')])] });
  const { id } = await workspace.articles.add({
    meta: { ...meta, slug: 'open', bylines: [] },
    body: [paragraph([text('They cost TK.')])],
  });
  const check = (...args: string[]) => stet(['--workspace', dir, '--json', 'check', ...args]);

  const ready = await check('done');
  expect(JSON.parse(ready.stdout)).toEqual([{ slug: 'done', ready: true, findings: [] }]);
  expect(ready.code).toBe(0);

  const all = await check('open', 'gone', 'done');
  expect(JSON.parse(all.stdout)).toMatchObject([
    {
      slug: 'open',
      ready: false,
      findings: [
        { check: 'placeholder', severity: 'error', excerpt: 'They cost TK.', waived: false },
        { check: 'byline-missing', severity: 'warning', excerpt: '', waived: false },
      ],
    },
    { slug: 'done', ready: true },
  ]);
  expect(all.code).toBe(1);
  expect(all.stderr).toContain('gone: There is no such article.');

  const [finding] = await workspace.checks.of(id);
  if (!finding) throw new Error('Nothing was found.');
  const { check: name, subject } = finding;
  await workspace.checks.waive(id, { check: name, subject, reason: 'A shop', by: 'D. Checker' });
  const waived = await check('--all');
  expect(waived.code).toBe(0);
  expect(JSON.parse(waived.stdout)).toContainEqual(expect.objectContaining({ slug: 'open', ready: true }));
  expect((await check()).code).toBe(2);
});
