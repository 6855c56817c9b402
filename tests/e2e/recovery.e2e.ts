import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen } from './support/screens';

/** A damaged workspace in the running app: what can be read is recovered beside it, and the user chooses. */
let folder: string;
let desk: string;
let window: Launched;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-recovery-'));
  desk = path.join(folder, 'Desk');
});
afterEach(async () => {
  await window.close().catch(() => {});
  await rm(folder, { recursive: true, force: true });
});

const say = (words: string) => paragraph([text(words)]);

test('quitting while a recovery runs leaves the damaged file and nothing half made', async () => {
  const workspace = await createWorkspace(desk);
  for (let number = 0; number < 12; number += 1)
    await workspace.articles.add({
      meta: { headline: `Chapter ${number}` },
      body: Array.from({ length: 800 }, (_, index) => say(`Chapter ${number}, paragraph ${index}.`)),
    });
  await workspace.close();
  const file = path.join(desk, 'stet.db');
  const damaged = (await readFile(file)).fill(0, 0, 100);
  await writeFile(file, damaged);
  // Copies of the damaged database are made there.
  const temporary = await mkdtemp(path.join(folder, 'temporary-'));
  window = await launchApp({ workspace: desk, env: { TMPDIR: temporary } });
  const { page } = window;
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: 'Recover what can be read' }).click();
  await page.getByRole('progressbar').waitFor();
  expect(await readdir(folder)).toContain('Desk (recovered).unfinished');
  await window.close();
  expect((await readdir(folder)).filter((name) => name.startsWith('Desk'))).toEqual(['Desk']);
  expect((await readdir(temporary)).filter((name) => name.startsWith('stet-damaged'))).toEqual([]);
  expect(await readFile(file)).toEqual(damaged);
});

/** Two articles, one of which was changed after the backup. */
async function workspaceWithBackup(): Promise<void> {
  const workspace = await createWorkspace(desk);
  await workspace.articles.add({ meta: { headline: 'The pier' }, body: [say('It stands.')] });
  const { id } = await workspace.articles.add({
    meta: { headline: 'The quay' },
    body: Array.from({ length: 30 }, (_, index) => say(`Paragraph ${index}: the harbour silts up.`)),
  });
  await workspace.backups.create();
  const { version } = await workspace.articles.get(id);
  const insert = [say('Written after the backup.')];
  await workspace.articles.saveBody({ id, version, splices: [{ at: 0, remove: 1, insert }] });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
}

test('the recovered workspace has the words written after the backup, and the damaged file is kept', async () => {
  await workspaceWithBackup();
  const file = path.join(desk, 'stet.db');
  const damaged = (await readFile(file)).fill(0, 0, 100);
  await writeFile(file, damaged);
  window = await launchApp({ workspace: desk });
  const { page } = window;
  page.setDefaultTimeout(20_000);
  await page.getByRole('heading', { name: 'This workspace is damaged' }).waitFor();
  await inspectScreen(window, 'trouble-recover');
  await page.getByRole('button', { name: 'Recover what can be read' }).click();
  const recovered = page.getByRole('region', { name: 'What can be recovered' });
  await recovered.getByText(/^2 articles/).waitFor();
  await recovered.getByText('Nothing that was found is damaged.').waitFor();
  await recovered.getByText(/“The quay”: \d+ words recovered, \d+ in the backup/).waitFor();
  await inspectScreen(window, 'trouble-recovered');
  await page.getByRole('button', { name: 'Open the recovered workspace' }).click();
  const editor = page.getByRole('textbox', { name: 'Article text' });
  await editor.getByText('Written after the backup.').waitFor();
  await editor.getByText('Paragraph 29').waitFor();
  expect(await readFile(file)).toEqual(damaged);
  expect(await readdir(folder)).toEqual(['Desk', 'Desk (recovered)']);
});

test('what cannot be read is named', async () => {
  await workspaceWithBackup();
  const file = path.join(desk, 'stet.db');
  const damaged = await readFile(file);
  for (let at = damaged.indexOf('Written after'); at >= 0; at = damaged.indexOf('Written after'))
    damaged.write('X', at, 'latin1');
  await writeFile(file, damaged.fill(0, 0, 16));
  window = await launchApp({ workspace: desk });
  const { page } = window;
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: 'Recover what can be read' }).click();
  await page.getByRole('listitem').getByText('Block 1 of “The quay”').waitFor();
  await inspectScreen(window, 'trouble-lost');
});

test('an article that is damaged in a workspace that opens: the others open, and the rest of it is recovered', async () => {
  await workspaceWithBackup();
  const file = path.join(desk, 'stet.db');
  const damaged = await readFile(file);
  for (let at = damaged.indexOf('Written after'); at >= 0; at = damaged.indexOf('Written after'))
    damaged.write('X', at, 'latin1');
  await writeFile(file, damaged);
  window = await launchApp({ workspace: desk });
  const { page } = window;
  page.setDefaultTimeout(20_000);
  await page.getByText('Block 1 of “The quay” is not what was saved').waitFor();
  await inspectScreen(window, 'article-damaged');
  await page.getByRole('button', { name: 'Recover what can be read' }).click();
  await page.getByRole('listitem').getByText('Block 1 of “The quay”').waitFor();
  await page.getByRole('button', { name: 'Open the recovered workspace' }).click();
  const editor = page.getByRole('textbox', { name: 'Article text' });
  await editor.getByText('Paragraph 29').waitFor();
  await page
    .getByRole('button', { name: /The pier/ })
    .first()
    .click();
  await editor.getByText('It stands.').waitFor();
});
