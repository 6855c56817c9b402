import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../../tests/support/folder';
import { writeMarkdown } from '../../../core/markdown/write/index';
import type { LeftOutContent } from '../../../core/model/ledger';
import { createWorkspace } from '../../index';

const cases = path.resolve(import.meta.dirname, '../../../../tests/fixtures/import/cases');

async function imported(name: string, file = path.join(cases, name)) {
  const workspace = await createWorkspace(path.join(await scratchFolder(), 'desk'));
  onTestFinished(() => workspace.close());
  const report = await workspace.imports.fromPaths([file]);
  const [item] = report.imported;
  const id = item?.id ?? '';
  const text = async () => writeMarkdown((await workspace.articles.get(id)).body);
  const revisions = async () => (await workspace.revisions.list(id)).length;
  return { workspace, id, text, revisions, ledger: item?.ledger ?? [] };
}

test('what a page has around its article can be had back, after a revision', async () => {
  const { workspace, id, text, revisions, ledger } = await imported('p01-one-article-card.html');
  expect(await text()).not.toContain('Teaser');
  const back = ledger.find(({ what }) => what === 'text beside the article')?.back;
  const before = await revisions();
  await workspace.articles.takeBack(id, back as LeftOutContent);
  expect(await text()).toMatch(/real text\.\n\n### Another story\n\nTeaser only\.\n$/);
  expect(await revisions()).toBe(before + 1);
});

const sentence = (name: string) =>
  `<p>${name} of the mill, with words enough, commas enough, and an end that nobody could take for a menu.</p>`;
const menu = (name: string) => `<nav>${name}</nav>`;
const page = `<html><body>${menu('Above one')}${menu('Above two')}<article><h1>The mill</h1>${menu('Under the headline')}
  ${sentence('First')}<div>${menu('One')}${menu('Two')}<aside class="related">Three</aside></div>${sentence('Second')}
  ${sentence('Third')}${menu('Inside')}</article>${menu('Below one')}${menu('Below two')}</body></html>`;

test.each(['in the order of the page', 'from the end', 'from the middle'])(
  'parts of a page that are had back %s come where they stood',
  async (order) => {
    const file = path.join(await scratchFolder(), 'mill.html');
    await writeFile(file, page);
    const { workspace, id, text, ledger } = await imported('mill.html', file);
    const parts = ledger.flatMap(({ back }) => back ?? []);
    const turns = {
      'in the order of the page': parts,
      'from the end': parts.toReversed(),
      'from the middle': [...parts.slice(4), ...parts.slice(0, 4)],
    }[order];
    for (const part of turns ?? []) await workspace.articles.takeBack(id, part);
    expect(
      (await text())
        .trim()
        .split(/\n\n/)
        .map((line) => line.split(' of the mill')[0]),
    ).toEqual([
      ...['Above one', 'Above two', 'Under the headline', 'First', 'One', 'Two', 'Three'],
      ...['Second', 'Third', 'Inside', 'Below one', 'Below two'],
    ]);
  },
);

test('the header of a Word file that is had back comes at the beginning', async () => {
  const { workspace, id, text, ledger } = await imported('d06-textbox.docx');
  for (const { back } of ledger) if (back) await workspace.articles.takeBack(id, back);
  expect(await text()).toMatch(/^EMBARGOED until 5 May\n/);
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
  await workspace.imports.fromPaths([path.join(cases, 'p01-one-article-card.html')]);
  await expect(workspace.imports.readAgain(id, 'accepted')).rejects.toMatchObject({ code: 'not-found' });
  expect(await text()).toContain('{++Monday++}');
});
