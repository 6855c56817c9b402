import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { everyByte, expectNoTrace, plantCanary } from '../../../../tests/support/canary';
import { everyFile, everyRow } from '../../../../tests/support/exchange';
import { makeWav } from '../../../../tests/support/wav';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, text } from '../../../core/document/build';
import { newId } from '../../../core/model/newId';
import { importWorkspace, openWorkspace } from '../..';
import { seedSample } from '../../sample';

/** A workspace with records of every kind, in use. */
async function busyWorkspace() {
  const { dir, workspace } = await freshWorkspace();
  const planted = await plantCanary(workspace);
  await seedSample(workspace);
  const { article, other, source } = planted;
  await workspace.articles.setRelated(article.id, [
    { kind: 'article', targetId: other.id, title: '', url: '', note: 'Its neighbour' },
    { kind: 'url', targetId: null, title: 'Elsewhere', url: 'https://example.org', note: '' },
  ]);
  await workspace.articles.setMeta(article.id, {
    slug: 'another-name',
    tags: ['quay', 'sea'],
    bylines: ['A. B.'],
  });
  await workspace.revisions.create(article.id);
  await workspace.articles.saveBody({
    id: article.id,
    version: article.version,
    splices: [{ at: 0, remove: 1, insert: [paragraph([text('A new first line “with words”.')])] }],
  });
  await workspace.revisions.create(article.id);
  await workspace.dismissals.dismiss(article.id, 'with words');
  await workspace.comments.start(
    article.id,
    { id: newId(), words: 'with words' },
    { author: 'Ada Quill', text: 'Was it Canary who said so?' },
  );
  await workspace.templates.saveArticle(article.id, 'Of the quay', false);
  await workspace.articles.bin([other.id]);
  await workspace.settings.set({ citationStyle: 'apa', checkedBy: 'Ada' });
  await workspace.snapshots.store(source.id, {
    html: '<p>Canary page</p>',
    url: 'https://canary.example/1987',
    takenAt: '1987-06-05T00:00:00.000Z',
  });
  const talk = path.join(dir, '..', 'talk.vtt');
  await writeFile(talk, 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Canary>Canary words');
  await workspace.transcripts.storeFile(source.id, talk);
  const sound = path.join(dir, '..', 'canary.wav');
  await writeFile(sound, Buffer.concat([makeWav(1), Buffer.from('Canary')]));
  await workspace.transcripts.addRecording(source.id, sound);
  const twin = await workspace.sources.create({ ...source, citationKey: 'canarytwin', confidential: false });
  await workspace.sources.merge(source.id, [twin.id], source.csl);
  await mkdir(path.join(dir, 'presets'));
  await writeFile(path.join(dir, 'presets/own.json'), '{"id":"own"}');
  await mkdir(path.join(dir, 'styles'));
  await writeFile(path.join(dir, 'styles/own.csl'), '<style/>');
  return { dir, workspace, ...planted };
}

test('a workspace in use comes back with every row and every file', async () => {
  const { dir, workspace } = await busyWorkspace();
  const open = `${dir} open`;
  const exported = await workspace.exchange.export(open, { confidential: true });
  await workspace.close();
  const imported = await importWorkspace(open, `${dir} again`);
  expect([exported.problems, imported.problems]).toEqual([[], []]);
  expect(imported.counts).toEqual(exported.counts);
  expect(await everyRow(`${dir} again`, 'all')).toEqual(await everyRow(dir, 'all'));
  expect(await everyFile(`${dir} again`)).toEqual(await everyFile(dir));
  const kept = [
    'articles',
    'assets',
    'manifest.json',
    'pages',
    'presets',
    'records',
    'sources.json',
    'styles',
  ];
  expect((await readdir(open)).sort()).toEqual(kept);
});

test('without confidential sources nothing tells of them, and the article keeps its words', async () => {
  const { dir, workspace, article } = await busyWorkspace();
  const open = `${dir} open`;
  await workspace.exchange.export(open, { confidential: false });
  expectNoTrace(await everyByte(open), 'the export');
  const { problems } = await importWorkspace(open, `${dir} again`);
  expect(problems).toEqual([]);
  const again = await openWorkspace(`${dir} again`);
  const { body } = await again.articles.get(article.id);
  expect(JSON.stringify(body)).toContain('The quay was never surveyed');
  const [newest] = await again.revisions.list(article.id);
  expect((await again.revisions.body(newest?.id ?? '')).length).toBe(body.length);
  expect((await again.sources.list({ text: '', limit: 99, offset: 0, sort: 'name' })).total).toBe(
    (await workspace.sources.list({ text: '', limit: 99, offset: 0, sort: 'name' })).total - 1,
  );
  await again.close();
});

test('cancelled, an export or an import leaves the folder as it was', async () => {
  const { dir, workspace } = await busyWorkspace();
  const open = `${dir} open`;
  const stopAfter = (steps: number) => {
    const controller = new AbortController();
    let done = 0;
    const onProgress = () => ++done >= steps && controller.abort();
    return { signal: controller.signal, onProgress };
  };
  const cancelled = { code: 'cancelled' };
  await expect(workspace.exchange.export(open, { confidential: true }, stopAfter(5))).rejects.toMatchObject(
    cancelled,
  );
  await expect(readdir(open)).rejects.toMatchObject({ code: 'ENOENT' });
  await workspace.exchange.export(open, { confidential: true });
  const target = `${dir} again`;
  await mkdir(target);
  await expect(importWorkspace(open, target, stopAfter(30))).rejects.toMatchObject(cancelled);
  expect(await readdir(target)).toEqual([]);
});

test('only a new or empty folder is filled; what a killed attempt left there goes', async () => {
  const { dir, workspace } = await freshWorkspace();
  const open = `${dir} open`;
  await mkdir(path.join(open, '.unfinished-0192d1a0'), { recursive: true });
  await workspace.exchange.export(open, { confidential: true });
  expect((await readdir(open)).sort()).toEqual(['manifest.json', 'records', 'sources.json']);
  await expect(workspace.exchange.export(open, { confidential: true })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(importWorkspace(open, dir)).rejects.toMatchObject({ code: 'conflict' });
  await expect(importWorkspace(dir, `${dir} again`)).rejects.toMatchObject({ code: 'unreadable' });
  await rm(open, { recursive: true });
});
