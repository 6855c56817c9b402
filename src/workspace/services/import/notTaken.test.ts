import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { writeMarkdown } from '../../../core/markdown/write/index';
import { createWorkspace } from '../../index';

const cases = path.resolve(import.meta.dirname, '../../../../tests/fixtures/import/cases');

async function imported(name: string) {
  const workspace = await createWorkspace(path.join(await scratchFolder(), 'desk'));
  onTestFinished(() => workspace.close());
  const report = await workspace.imports.fromPaths([path.join(cases, name)], 'article');
  const [item] = report.imported;
  const id = item?.id ?? '';
  const text = async () => writeMarkdown((await workspace.articles.get(id)).body);
  const revisions = async () => (await workspace.revisions.list(id)).length;
  return { workspace, id, text, revisions, ledger: item?.ledger ?? [] };
}

test('what a page has around its article can be had back, after a revision', async () => {
  const { workspace, id, text, revisions, ledger } = await imported('p01-one-article-card.html');
  expect(await text()).not.toContain('Teaser');
  const content = ledger.find(({ what }) => what === 'text beside the article')?.content ?? '';
  const before = await revisions();
  await workspace.articles.takeBack(id, content);
  expect(await text()).toMatch(/real text\.\n\n### Another story\n\nTeaser only\.\n$/);
  expect(await revisions()).toBe(before + 1);
});

test('a Word file of the last import is read again with its changes in another way', async () => {
  const { workspace, id, text, revisions } = await imported('d01-tracked.docx');
  expect(await text()).toContain('The deadline is Monday.');
  const before = await revisions();
  const ledger = await workspace.imports.readAgain(id, 'original');
  expect(await text()).toContain('The deadline is Friday.');
  expect(ledger.map(({ what }) => what)).toContain('insertion that Word keeps track of');
  expect(await revisions()).toBe(before + 1);
  await workspace.imports.readAgain(id, 'shown');
  expect(await text()).toContain('{--Friday--}{++Monday++}');
  // After another import its file is no longer known.
  await workspace.imports.fromPaths([path.join(cases, 'p01-one-article-card.html')], 'article');
  await expect(workspace.imports.readAgain(id, 'accepted')).rejects.toMatchObject({ code: 'not-found' });
  expect(await text()).toContain('{++Monday++}');
});
