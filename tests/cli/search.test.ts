import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyQuote } from '../../src/core/model/quote';
import { freshWorkspace } from '../support/workspace';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

const stet = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

test('what the workspace has is found from a terminal, the best first', async () => {
  const { workspace, dir } = await freshWorkspace();
  for (const text of ['Nobody dredged the harbour', 'Sand in the harbour']) {
    await workspace.quotes.create({ ...emptyQuote('en-GB'), text });
  }
  await workspace.snippets.create({ name: 'Harbour', markdown: 'The harbour is *ours*.' });
  await workspace.close();
  const search = (...args: string[]) => stet('--workspace', dir, 'search', ...args);

  const found = await search('harbour', '--json');
  expect(found.code).toBe(0);
  const hits = JSON.parse(found.stdout);
  expect(hits.map(({ kind }: { kind: string }) => kind)).toEqual(['snippet', 'quote', 'quote']);
  expect(hits[0]).toEqual({
    kind: 'snippet',
    id: expect.any(String),
    title: 'Harbour',
    snippet: 'The harbour is *ours*.',
    score: expect.any(Number),
  });
  expect((await search('--', '-sand kind:quote')).stdout.split('\n')).toEqual([
    expect.stringMatching(/^quote\tNobody dredged the harbour\t/),
    '',
  ]);
  expect(
    JSON.parse((await search('harbour', '--in', 'quotes', '--limit', '1', '--json')).stdout),
  ).toHaveLength(1);

  const slip = await search('hrabour', '--json');
  expect(JSON.parse(slip.stdout)).toEqual([]);
  expect(slip.stderr).toContain('Nothing for “hrabour”. Search for “harbour” instead.');
  for (const wrong of [[], ['x', '--limit', '0'], ['x', '--in', 'books']]) {
    expect((await search(...wrong)).code).toBe(2);
  }
});
