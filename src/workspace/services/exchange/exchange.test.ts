import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { everyByte, expectNoTrace, plantCanary } from '../../../../tests/support/canary';
import { everyFile, everyRow } from '../../../../tests/support/exchange';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, text } from '../../../core/document/build';
import { importWorkspace, openWorkspace, seedSample } from '../..';

/** A workspace with records of every kind, in use. */
async function busyWorkspace() {
  const { dir, workspace } = await freshWorkspace();
  await seedSample(workspace);
  const { article, other, source } = await plantCanary(workspace);
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
  await workspace.dismissals.dismiss(article.id, 'with words', 'A title');
  await workspace.articles.bin([other.id]);
  await workspace.settings.set({ citationStyle: 'apa', theme: 'dark' });
  await mkdir(path.join(dir, 'presets'));
  await writeFile(path.join(dir, 'presets/own.json'), '{"id":"own"}');
  await mkdir(path.join(dir, 'styles'));
  await writeFile(path.join(dir, 'styles/own.csl'), '<style/>');
  return { dir, workspace, article, other, source };
}

test('a workspace in use comes back with every row and every file', async () => {
  const { dir, workspace } = await busyWorkspace();
  const open = `${dir} open`;
  const exported = await workspace.exchange.export(open, { confidential: true });
  await workspace.close();
  const again = `${dir} again`;
  const imported = await importWorkspace(open, again);
  expect([exported.problems, imported.problems]).toEqual([[], []]);
  expect(await everyRow(again, 'all')).toEqual(await everyRow(dir, 'all'));
  expect(await everyFile(again)).toEqual(await everyFile(dir));
  expect((await readdir(open)).sort()).toEqual([
    'assets',
    'manifest.json',
    'pages',
    'presets',
    'records',
    'sources.json',
    'styles',
  ]);
});
