import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { citationsOf } from '../../src/core/document/find';
import { emptyQuote } from '../../src/core/model/quote';
import { namedSpeaker } from '../../src/core/model/speaker';
import { openTerms } from '../../src/core/model/terms';
import { createWorkspace, openWorkspace } from '../../src/workspace';
import { canary, everyByte, plantCanary, quotedWords } from '../support/canary';
import { copied } from './support/copied';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** A workspace with a confidential source, by keyboard alone. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;
let settings: string;
let desk: string;
let articleId: string;
let logged = '';

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-confidential-'));
  settings = path.join(folder, 'settings');
  desk = path.join(folder, 'Desk');
  const workspace = await createWorkspace(desk);
  const open = { csl: { type: 'report', title: 'Minutes' }, archiveUrl: '', note: '' };
  const minutes = await workspace.sources.create({ ...open, confidential: false, ...openTerms });
  for (const name of ['C. Speaker', 'Mara Ferro', 'M. Ferro']) {
    const { id } = await workspace.speakers.create(namedSpeaker(name));
    const said = { text: `${name} spoke`, speakerId: id, sourceId: minutes.id };
    await workspace.quotes.create({ ...emptyQuote('en-GB'), ...said });
  }
  const { article } = await plantCanary(workspace);
  articleId = article.id;
  await workspace.settings.set({ lastArticle: { id: articleId } });
  await workspace.close();
  window = await launchApp({ workspace: desk, userData: settings });
  ({ page } = window);
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  for (const stream of [window.app.process().stdout, window.app.process().stderr]) {
    stream?.on('data', (chunk) => {
      logged += String(chunk);
    });
  }
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the text shows what readers will see, and copies or drags nothing else out of the app', async () => {
  await page.locator('.stet-citation[data-label="[a senior official]"]').first().waitFor();
  await page.locator('.stet-quotation-block[data-label="A senior official"]').first().waitFor();
  const text = page.getByRole('textbox', { name: 'Article text' });
  // A drag out of a page carries the page's markup.
  expect(await text.evaluate((element) => element.outerHTML)).not.toMatch(canary);

  await menu(window, 'go.editor');
  await expect.poll(() => text.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press('Home');
  await page.keyboard.press('ControlOrMeta+a');
  const formats = await copied(page);
  expect(formats['text/plain']).toContain(quotedWords);
  expect(formats['text/html']).toContain(quotedWords);
  expect(formats['application/x-lexical-editor']).toContain('"citation"');
  for (const [format, content] of Object.entries(formats)) expect(content, format).not.toMatch(canary);
  // Replaces itself; the end of the test checks in the workspace that it is complete.
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByText(/^Saved/).waitFor();
});

test('the inspector names it to the user, and marks it', async () => {
  await page.getByRole('tab', { name: /Sources/ }).click();
  const card = page.getByRole('list', { name: 'Sources' }).getByRole('listitem');
  await card.getByText('confidential').waitFor();
  await card.getByText('Canary title').waitFor();
  await inspectScreen(window, 'confidential-article');
});

test('its public wording is set in its form', async () => {
  await menu(window, 'go.sources');
  const row = page.getByRole('option', { name: 'Canary title, Canary 1987, confidential' });
  await row.waitFor();
  await page.getByRole('listbox', { name: 'Sources' }).focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByText('Readers see “a senior official”.').waitFor();
  await inspectScreen(window, 'confidential-source');
  await details.getByRole('button', { name: 'Edit…' }).focus();
  await page.keyboard.press('Enter');

  const form = dialog('Source');
  const wording = form.getByRole('textbox', { name: 'Shown in its place' });
  await wording.focus();
  await inspectScreen(window, 'confidential-form');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await wording.waitFor({ state: 'hidden' });
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('an aide to the ministry');
  await page.keyboard.press('Enter');
  await details.getByText('Readers see “an aide to the ministry”.').waitFor();
});

test('a merge that would reveal a confidential source shows a warning, and is not part of a merge of all', async () => {
  await menu(window, 'speakers.findDuplicates');
  const duplicates = dialog('Duplicate speakers');
  await duplicates
    .getByText(
      'Canary Speaker is known only through confidential sources. After a merge, quotes without a source are exported with the name.',
    )
    .waitFor();
  expect(await duplicates.getByRole('button', { name: /^Merge (all )?\d/ }).count()).toBe(0);
  await inspectScreen(window, 'duplicates-caution');
  await duplicates.getByRole('button', { name: 'Keep them apart' }).press('Enter');
  // The others show no warning.
  await duplicates.getByRole('button', { name: 'Merge these 2' }).waitFor();
  expect(await duplicates.getByRole('note').count()).toBe(0);
  await page.keyboard.press('Escape');
  await duplicates.waitFor({ state: 'hidden' });
});

test('exports contain the public wording, and files, settings and the log do not contain the source', async () => {
  await menu(window, 'go.desk');
  await page
    .getByRole('button', { name: /The quay that sank/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
  const out = path.join(folder, 'out');
  await chooseInDialog(window, [out]);
  await menu(window, 'export.open');
  await page.getByText(/Read back: .* in the file.*, as/).waitFor();
  expect(await dialog(/Export/).textContent()).not.toMatch(canary);
  await page.getByRole('button', { name: 'Choose a folder and export' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show folder' }).waitFor();
  await page.keyboard.press('Escape');
  const bytes = await everyByte(out);
  expect(bytes).toContain(' An aide to the ministry.');
  expect(bytes).not.toMatch(canary);

  await chooseInDialog(window, [path.join(out, 'the-quay-that-sank.md')]);
  await menu(window, 'export.open');
  await page.getByRole('button', { name: 'Choose a folder and export' }).click();
  await dialog(/Export/)
    .getByText(/could not|failed/i)
    .first()
    .waitFor();
  expect(await dialog(/Export/).textContent()).not.toMatch(canary);

  expect(errors).toEqual([]);
  await window.close();
  expect(await everyByte(settings)).not.toMatch(canary);
  expect(logged).not.toMatch(canary);

  const workspace = await openWorkspace(desk);
  const { body } = await workspace.articles.get(articleId);
  await workspace.close();
  const items = body.flatMap(citationsOf).flatMap((citation) => citation.items);
  expect(items.map(({ locator }) => locator)).toEqual(Array(4).fill('Canary place'));
});
