import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { newId } from '../../src/core/model/newId';
import { freshWorkspace } from '../support/workspace';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

const stet = (args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

test('open threads are listed in the order of their words, resolved ones where they are asked for', async () => {
  const { dir, workspace } = await freshWorkspace();
  // By their ids they stand in another order than by their words.
  const [gone, last, first] = [newId(), newId(), newId()];
  const on = (words: string, thread: string) => ({ ...text(words), $: { comments: [thread] } });
  const { id } = await workspace.articles.add({
    meta: { headline: 'Quay', slug: 'quay' },
    body: [paragraph([on('Two million', first), text(' for the '), on('quay', last)])],
  });
  await workspace.articles.add({ meta: { headline: 'Pumps', slug: 'pumps' }, body: [] });
  const start = (thread: string, words: string, said: string) =>
    workspace.comments.start(id, { id: thread, words }, { author: 'Ada Quill', text: said });
  await start(gone, 'cut', 'Why?');
  await start(last, 'quay', 'Which one?');
  await start(first, 'Two million', 'Says\nwho?');
  await workspace.comments.reply(first, { author: 'Ben Marrow', text: 'The auditor.' });
  await workspace.comments.resolve(last, 'Ben Marrow');
  await workspace.close();
  const comments = (...args: string[]) => stet(['--workspace', dir, 'comments', ...args]);

  const open = await comments('--all', '--json');
  expect(open.code).toBe(0);
  const threads = JSON.parse(open.stdout);
  expect(threads).toEqual([
    {
      slug: 'quay',
      id: first,
      words: 'Two million',
      inText: true,
      resolved: null,
      comments: [
        {
          id: expect.any(String),
          author: 'Ada Quill',
          text: 'Says\nwho?',
          at: expect.any(String),
          editedAt: null,
        },
        {
          id: expect.any(String),
          author: 'Ben Marrow',
          text: 'The auditor.',
          at: expect.any(String),
          editedAt: null,
        },
      ],
    },
    expect.objectContaining({ id: gone, words: 'cut', inText: false }),
  ]);
  const day = threads[0].comments[0].at.slice(0, 10);
  expect((await comments('quay', '--resolved')).stdout.split('\n')).toEqual([
    `quay\topen\tTwo million\tAda Quill\t${day}\tSays␊who?`,
    `quay\topen\t↳\tBen Marrow\t${day}\tThe auditor.`,
    `quay\tresolved\tquay\tAda Quill\t${day}\tWhich one?`,
    `quay\topen\tcut\tAda Quill\t${day}\tWhy?`,
    '',
  ]);
  expect(await comments('pumps')).toEqual({ code: 0, stdout: '', stderr: '' });
  const missing = await comments('none', 'quay');
  expect(missing).toMatchObject({ code: 1, stderr: 'none: There is no such article.\n' });
  expect(missing.stdout).toContain('Two million');
  for (const wrong of [[], ['quay', '--all']]) expect((await comments(...wrong)).code).toBe(2);
});
