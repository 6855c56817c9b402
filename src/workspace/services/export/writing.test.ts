import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import gfm from '../../../../resources/presets/gfm.json';
import { scratchFolder } from '../../../../tests/support/folder';
import { paragraph, figure as placed, text } from '../../../core/document/build';
import type { Body } from '../../../core/document/nodes';
import { createWorkspace } from '../../index';

const png = Buffer.from('89504e470d0a1a0a00', 'hex');

/** A workspace with these presets of its own, and the folder to export to. */
async function desk(...presets: object[]) {
  const dir = await scratchFolder();
  const own = path.join(dir, 'Desk', 'presets');
  const workspace = await createWorkspace(path.join(dir, 'Desk'));
  onTestFinished(() => workspace.close());
  await mkdir(own, { recursive: true });
  for (const [index, preset] of presets.entries())
    await writeFile(path.join(own, `${index}.json`), JSON.stringify({ ...gfm, ...preset }));
  const add = (headline: string, body: Body = [paragraph([text(`Words of ${headline}.`)])]) =>
    workspace.articles.add({ meta: { headline }, body });
  const out = path.join(dir, 'out');
  const files = () => readdir(out, { recursive: true });
  return { dir, own, out, files, workspace, add };
}

const figure = (src: string) => placed(src, 'Quay');

test('a preset with a path outside the chosen folder writes nothing there', async () => {
  const paths = ['../beside.md', '{slug}/../../beside.md', '.', '..'];
  const { dir, out, workspace, add } = await desk(
    ...paths.map((file, index) => ({ id: `p${index}`, path: file })),
  );
  const { id, slug } = await add('Quay');
  const before = await readdir(dir);
  for (const [index, file] of paths.entries()) {
    const report = await workspace.exports.run([id], { preset: `p${index}` }, out);
    expect(report.written, file).toEqual([]);
    expect(report.failed, file).toMatchObject([{ slug, error: expect.stringContaining('outside') }]);
  }
  expect((await readdir(dir)).filter((name) => !before.includes(name) && name !== 'out')).toEqual([]);
});

test('a preset with a picture path outside the chosen folder writes no picture', async () => {
  const { dir, out, workspace, add } = await desk({ id: 'p', assets: { path: '../{name}', url: '{name}' } });
  const { src } = await workspace.assets.add('quay.png', png);
  const { id } = await add('Quay', [figure(src)]);
  const report = await workspace.exports.run([id], { preset: 'p' }, out);
  expect(report.failed).toMatchObject([{ error: expect.stringContaining('outside') }]);
  expect(await readdir(dir)).not.toContain('quay.png');
});

test('a second article with the same file name is refused, and the file of the first one stays', async () => {
  const { out, workspace, add } = await desk({ id: 'p', path: 'post.md' });
  const [first, second, third] = [await add('First'), await add('Second'), await add('Third')];
  const report = await workspace.exports.run([first.id, second.id], { preset: 'p' }, out);
  expect(report.written).toMatchObject([{ slug: 'first', path: 'post.md' }]);
  expect(report.failed).toMatchObject([{ slug: 'second', error: expect.stringContaining('post.md') }]);
  expect(await readFile(path.join(out, 'post.md'), 'utf8')).toContain('Words of First');
  // Another article's export asks first.
  const again = await workspace.exports.run([third.id], { preset: 'p' }, out);
  expect(again).toMatchObject({ written: [], foreign: [{ slug: 'third', path: 'post.md' }] });
  await workspace.exports.run([third.id], { preset: 'p' }, out, { overForeign: 'replace' });
  expect(await readFile(path.join(out, 'post.md'), 'utf8')).toContain('Words of Third');
});

test('a file that is read back differently is reported as failed, not as written', async () => {
  const { out, workspace, add } = await desk();
  // UTF-8 cannot hold half a character.
  const { id } = await add('Quay', [paragraph([text('Half \ud800 of one.')])]);
  const report = await workspace.exports.run([id], { preset: 'gfm' }, out);
  expect(report.written).toEqual([]);
  expect(report.failed).toMatchObject([{ slug: 'quay', error: expect.stringContaining('quay.md') }]);
});

test('pictures are written beside the text; a picture missing from the workspace is named, and only its article fails', async () => {
  const { out, files, workspace, add } = await desk();
  const kept = await workspace.assets.add('quay.png', png);
  const articles = [
    await add('Pier', [figure('asset:0000.png')]),
    await add('Quay', [figure(kept.src), figure('https://a.example/b.png')]),
  ];
  const report = await workspace.exports.run(
    articles.map(({ id }) => id),
    { preset: 'gfm' },
    out,
  );
  expect(report.failed).toMatchObject([{ slug: 'pier', error: expect.stringContaining('0000.png') }]);
  expect(report.written).toMatchObject([{ slug: 'quay' }]);
  expect(report.fileCount).toBe(2);
  expect(await files()).toEqual(expect.arrayContaining(['quay.md', path.join('quay', 'quay.png')]));
  expect(await readFile(path.join(out, 'quay', 'quay.png'))).toEqual(png);
});

test('a cancelled export keeps the files already written, writes no more, and says so', async () => {
  const { files, out, workspace, add } = await desk();
  const articles = [await add('First'), await add('Second'), await add('Third')];
  const stopping = new AbortController();
  const progress: unknown[] = [];
  const report = await workspace.exports.run(
    articles.map(({ id }) => id),
    { preset: 'gfm' },
    out,
    {
      signal: stopping.signal,
      onProgress: (...told) => {
        progress.push(told);
        if (told[2] === 'second.md') stopping.abort();
      },
    },
  );
  expect(report).toMatchObject({ cancelled: true, failed: [] });
  expect(report.written.map(({ slug }) => slug)).toEqual(['first', 'second']);
  expect(await files()).toEqual(['first.md', 'second.md']);
  expect(progress).toEqual([
    [0, 3, 'first'],
    [1, 3, 'second'],
    [2, 3, 'third'],
    [0, 3, 'first.md'],
    [1, 3, 'second.md'],
    [3, 3, ''],
  ]);
});

test('a complete export is not reported as cancelled; a deleted article is named by its id', async () => {
  const { out, workspace, add } = await desk();
  const { id } = await add('First');
  const report = await workspace.exports.run(['gone', id], { preset: 'gfm' }, out);
  expect(report).toMatchObject({
    cancelled: false,
    failed: [{ slug: 'gone' }],
    written: [{ slug: 'first' }],
  });
});

test('a preview lists the file and its companions, and writes nothing', async () => {
  const { dir, workspace, add } = await desk();
  const { src } = await workspace.assets.add('quay.png', png);
  const { id } = await add('Quay', [figure(src)]);
  const preview = await workspace.exports.preview(id, { preset: 'gfm' });
  expect(preview).toMatchObject({ articleId: id, path: 'quay.md', companions: ['quay/quay.png'] });
  expect(preview.text).toContain('![Quay](quay/quay.png)');
  expect(await readdir(dir)).toEqual(['Desk']);
});

test('a preset of the workspace replaces ours with the same id, and the others follow ours by name', async () => {
  const { own, workspace, add } = await desk(
    { id: 'zz', name: 'A house style' },
    { id: 'aa', name: 'My house style' },
    { id: 'gfm', name: 'Our GFM', path: 'ours/{slug}.md' },
  );
  await writeFile(path.join(own, 'notes.txt'), 'no preset');
  const presets = await workspace.exports.presets();
  const ours = (await readdir('resources/presets')).length;
  expect(presets.slice(ours).map(({ id }) => id)).toEqual(['zz', 'aa']);
  expect(presets[0]).toMatchObject({ name: 'Our GFM' });
  const { id } = await add('Quay');
  expect((await workspace.exports.preview(id, { preset: 'gfm' })).path).toBe('ours/quay.md');
  await rm(own, { recursive: true });
  expect(await workspace.exports.presets()).toHaveLength(ours);
});

test('a preset that does not exist or cannot be read is named', async () => {
  const { own, workspace, add } = await desk();
  const { id } = await add('Quay');
  await expect(workspace.exports.preview(id, { preset: 'gmf' })).rejects.toMatchObject({
    code: 'not-found',
    message: expect.stringMatching(/gmf.*gfm, hugo, jekyll/),
  });
  await writeFile(path.join(own, 'house.json'), '{ "id": ');
  await expect(workspace.exports.presets()).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringMatching(/house\.json.*JSON/),
  });
});

test('an article without a headline is exported under its slug', async () => {
  const { workspace, add } = await desk();
  const { id, slug } = await add('');
  expect((await workspace.exports.preview(id, { preset: 'gfm' })).path).toBe(`${slug}.md`);
});
