import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { namedSpeaker } from '../../src/core/model/speaker';
import { freshWorkspace } from '../support/workspace';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

const stet = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

test('the coverage of a tag or a speaker is counted by month', async () => {
  const { workspace, dir } = await freshWorkspace();
  const posts = [
    ['2019-03-02', 'Maren Holt speaks'],
    ['2021-12-02', 'Nobody speaks'],
    [null, ''],
  ] as const;
  await workspace.archive.add(
    posts.map(([publishedOn, text], at) => ({
      origin: `${at}.md`,
      title: 'Silt',
      slug: 'silt',
      url: '',
      publishedOn,
      section: '',
      tags: ['port'],
      summary: '',
      text,
    })),
  );
  await workspace.speakers.create(namedSpeaker('Maren Holt'));
  for (const name of ['Ida', 'ida']) await workspace.speakers.create(namedSpeaker(name));
  await workspace.close();
  const coverage = (...args: string[]) => stet('--workspace', dir, 'coverage', ...args);

  const tagged = await coverage('--tag', 'Port', '--json');
  expect(tagged.code).toBe(0);
  const cell = { kind: 'archive', manner: 'filed', count: 1 };
  expect(JSON.parse(tagged.stdout)).toEqual({
    count: 3,
    undated: 1,
    first: '2019-03',
    last: '2021-12',
    longestGap: { from: '2019-04', to: '2021-11', months: 32 },
    months: [
      { month: '', ...cell },
      { month: '2019-03', ...cell },
      { month: '2021-12', ...cell },
    ],
  });
  expect((await coverage('--speaker', 'maren holt')).stdout).toBe(
    '2019-03\tarchive\tnamed\t1\n1 articles and posts, 2019-03 to 2019-03\n',
  );
  const wrong = [
    [],
    ['--tag', 'a', '--section', 'b'],
    ['--speaker', 'Nobody'],
    ['--source', 'x'],
    ['--speaker', 'Ida'],
  ];
  for (const args of wrong) expect((await coverage(...args)).code, args.join(' ')).toBe(2);
});
