import { chmod, mkdir, readdir, readFile, realpath, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import gfm from '../../../../resources/presets/gfm.json';
import { scratchFolder } from '../../../../tests/support/folder';
import { figure, paragraph, text } from '../../../core/document/build';
import type { Body } from '../../../core/document/nodes';
import { createWorkspace, openWorkspace } from '../../index';

const picture = (name: string) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(name)]);

/** A workspace whose preset `p` is these changes of the one for GitHub, and a folder of the user's to export to. */
async function site(preset: object = {}) {
  const dir = await scratchFolder();
  const workspace = await createWorkspace(path.join(dir, 'Desk'));
  let isOpen = true;
  const close = async () => {
    if (isOpen) await workspace.close();
    isOpen = false;
  };
  onTestFinished(close);
  await mkdir(path.join(dir, 'Desk/presets'));
  await writeFile(path.join(dir, 'Desk/presets/p.json'), JSON.stringify({ ...gfm, id: 'p', ...preset }));
  const out = path.join(dir, 'site');
  await mkdir(out);
  const add = async (headline: string, body: Body = [paragraph([text(`Words of ${headline}.`)])]) =>
    (await workspace.articles.add({ meta: { headline }, body })).id;
  const put = (name: string, words = 'mine') => writeFile(path.join(out, name), words);
  const read = (name: string) => readFile(path.join(out, name), 'utf8');
  const run = (ids: string[], overForeign?: 'replace' | 'keep') =>
    workspace.exports.run(ids, { preset: 'p' }, out, { overForeign });
  return { dir, out, workspace, close, add, put, read, run };
}

test('a file that Stet did not write is asked about, and nothing at all is written before the answer', async () => {
  const { out, add, put, read, run } = await site();
  await put('about.md');
  const ids = [await add('Quay'), await add('About')];
  const asked = await run(ids);
  expect(asked).toMatchObject({ written: [], failed: [], foreign: [{ slug: 'about', path: 'about.md' }] });
  expect(await readdir(out)).toEqual(['about.md']);
  expect(await read('about.md')).toBe('mine');

  const kept = await run(ids, 'keep');
  expect(kept).toMatchObject({ written: [{ slug: 'quay' }], kept: [{ path: 'about.md' }], foreign: [] });
  expect(await read('about.md')).toBe('mine');

  const replaced = await run(ids, 'replace');
  expect(replaced.written.map(({ slug }) => slug)).toEqual(['quay', 'about']);
  expect(await read('about.md')).toContain('Words of About');
});

test('what Stet wrote before is replaced without a question, in a moved folder too; what was edited since is asked about', async () => {
  const { dir, out, workspace, add, put, read, run } = await site();
  const id = await add('Quay');
  await run([id]);
  await workspace.articles.setMeta(id, { headline: 'The quay', slug: 'quay' });
  const moved = path.join(dir, 'moved');
  await rename(out, moved);
  expect((await workspace.exports.run([id], { preset: 'p' }, moved)).written).toHaveLength(1);
  await rename(moved, out);
  expect(await read('quay.md')).toContain('# The quay');
  await put('quay.md', `${await read('quay.md')}\nA line of mine.\n`);
  await workspace.articles.setMeta(id, { headline: 'A quay', slug: 'quay' });
  expect(await run([id])).toMatchObject({ written: [], foreign: [{ path: 'quay.md' }] });
  expect(await read('quay.md')).toContain('A line of mine.');
});

test('a file with the same content is no question', async () => {
  const { add, put, run, workspace } = await site();
  const id = await add('Quay');
  await put('quay.md', (await workspace.exports.preview(id, { preset: 'p' })).text);
  expect(await run([id])).toMatchObject({ written: [{ slug: 'quay' }], foreign: [] });
});

test('a picture of the user’s that is kept stays, and the text beside it is written', async () => {
  const { out, workspace, add, read, run } = await site();
  const { src } = await workspace.assets.add('quay.png', picture('quay'));
  const id = await add('Quay', [figure(src)]);
  await mkdir(path.join(out, 'quay'));
  await writeFile(path.join(out, 'quay/quay.png'), 'made smaller');
  expect((await run([id])).foreign).toEqual([{ slug: 'quay', path: 'quay/quay.png' }]);
  expect(await run([id], 'keep')).toMatchObject({
    written: [{ slug: 'quay' }],
    kept: [{ path: 'quay/quay.png' }],
  });
  expect(await read('quay/quay.png')).toBe('made smaller');
});

test('links that lead out of the folder are not followed, and a link to a file never', async () => {
  const { dir, out, add, run } = await site({ path: 'posts/{slug}.md' });
  const outside = path.join(dir, 'outside');
  await mkdir(outside);
  await writeFile(path.join(outside, 'note.md'), 'mine');
  await symlink(outside, path.join(out, 'posts'));
  const ids = [await add('Quay'), await add('Note')];
  for (const answer of [undefined, 'replace', 'keep'] as const) {
    const report = await run(ids, answer);
    expect(report).toMatchObject({ written: [], foreign: [], kept: [] });
    expect(report.failed.map(({ error }) => error)).toEqual([
      expect.stringContaining('posts/quay.md is not written, because posts on the way is a link'),
      expect.stringContaining('posts/note.md'),
    ]);
  }
  expect(await readdir(outside)).toEqual(['note.md']);
  expect(await readFile(path.join(outside, 'note.md'), 'utf8')).toBe('mine');

  const flat = await site();
  await symlink(path.join(outside, 'note.md'), path.join(flat.out, 'quay.md'));
  await symlink(path.join(outside, 'new.md'), path.join(flat.out, 'dangling.md'));
  const refused = await flat.run([await flat.add('Quay'), await flat.add('Dangling')], 'replace');
  expect(refused.failed.map(({ slug }) => slug)).toEqual(['quay', 'dangling']);
  expect(await readdir(outside)).toEqual(['note.md']);
  expect(await readFile(path.join(outside, 'note.md'), 'utf8')).toBe('mine');
});

test('a link to another folder of the site is followed', async () => {
  const { out, add, read, run } = await site({ path: 'posts/{slug}.md' });
  await mkdir(path.join(out, 'articles'));
  await symlink('articles', path.join(out, 'posts'));
  expect((await run([await add('Quay')])).written).toHaveLength(1);
  expect(await read('articles/quay.md')).toContain('Words of Quay');
  expect(await realpath(path.join(out, 'posts'))).toBe(await realpath(path.join(out, 'articles')));
});

test('a folder in the place of a file, and a file in the place of a folder, are named', async () => {
  const { out, add, put, run } = await site({ path: '{slug}/index.md' });
  await put('quay');
  await mkdir(path.join(out, 'pier/index.md'), { recursive: true });
  const report = await run([await add('Quay'), await add('Pier'), await add('Mole')], 'replace');
  expect(report.failed).toMatchObject([
    { slug: 'quay', error: expect.stringContaining('quay is in the way') },
    { slug: 'pier', error: expect.stringContaining('index.md is in the way') },
  ]);
  expect(report.written).toMatchObject([{ slug: 'mole' }]);
});

test('a file that another program changes after the question is left, and its article is named', async () => {
  const { out, workspace, add, put, read } = await site();
  await put('quay.md', 'mine');
  const ids = [await add('Quay'), await add('Pier')];
  const plan = await workspace.exports.plan(ids, { preset: 'p' }, out);
  await put('quay.md', 'mine, changed');
  await put('pier.md', 'new and mine');
  const report = await workspace.exports.write(plan, 'replace');
  expect(report.written).toEqual([]);
  expect(report.failed).toMatchObject([
    { slug: 'quay', error: expect.stringContaining('quay.md was changed by another program') },
    { slug: 'pier', error: expect.stringContaining('pier.md') },
  ]);
  expect([await read('quay.md'), await read('pier.md')]).toEqual(['mine, changed', 'new and mine']);
});

test('a workspace that cannot be written exports too, twice the same without a question', async () => {
  const { dir, out, close, add } = await site();
  const id = await add('Quay');
  await close();
  const desk = path.join(dir, 'Desk');
  await chmod(path.join(desk, 'stet.db'), 0o444);
  await chmod(desk, 0o555);
  onTestFinished(() => chmod(desk, 0o755));
  const reading = await openWorkspace(desk);
  onTestFinished(() => reading.close());
  for (let time = 0; time < 2; time++)
    expect((await reading.exports.run([id], { preset: 'p' }, out)).written).toHaveLength(1);
});
