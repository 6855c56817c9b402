import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pseudo } from '../../src/core/messages/pseudo.ts';
import { type Launched, launchApp } from './support/launch.ts';
import { cutOff, englishFinder, visibleTexts } from './support/pseudo.ts';
import { chooseInDialog, menu, resize, watchErrors } from './support/screens.ts';

/**
 * Every text in the pseudo-language is accented, in brackets and 50 % longer: plain English text is not in
 * a message file, and text that is cut off has no room for another language.
 */
let folder: string;
let window: Launched;
let page: Page;
let errors: string[];
let english: (texts: string[]) => string[];
let faults: string[];

const narrow = { width: 1000, height: 640 };
const start = (workspace?: string): Promise<Launched> =>
  launchApp({ args: ['--language=en-XA'], ...(workspace === undefined ? {} : { workspace }) });

async function inspect(screen: string): Promise<void> {
  await page.waitForTimeout(300);
  const found = [...english(await page.evaluate(visibleTexts)), ...(await page.evaluate(cutOff))];
  faults.push(...found.map((fault) => `${screen}: ${fault}`));
}

const dialog = (): Locator =>
  page.locator('[role=dialog], [role=alertdialog]:not([aria-modal=false])').last();

/** Opens a dialog, checks it and closes it. */
async function inspectDialog(name: string, open: () => Promise<unknown>): Promise<void> {
  await open();
  await dialog().waitFor();
  await inspect(name);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('[data-overlay]').count()).toBe(0);
}

const article = () => page.getByRole('button', { name: /Dredging stops/ }).first();
const text = () => page.getByRole('main').locator('article [contenteditable=true]').last();

/** No fault since the last call. */
function expectNoFaults(): void {
  const found = faults;
  faults = [];
  expect(found).toEqual([]);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-pseudo-'));
  await writeFile(path.join(folder, 'notes.md'), '# Brought notes\n\nA line.\n\n<div>raw</div>\n');
  await writeFile(path.join(folder, 'broken.docx'), 'no document');
  await writeFile(
    path.join(folder, 'brought.bib'),
    '@book{osk, title={Brought book}, author={Osk, Karel}}\n',
  );
  english = await englishFinder(
    folder,
    'Sample desk',
    'notes Brought notes div raw',
    'micromark',
    'broken docx',
    'brought bib Brought book',
  );
  faults = [];
  window = await start();
  page = window.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await resize(window.app, page, narrow);
});
afterAll(async () => {
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

test('the start screen and the desk', async () => {
  const sample = page.getByRole('button', { name: pseudo('Try the sample') });
  await sample.waitFor();
  await inspect('welcome');
  await sample.click();
  await article().waitFor();
  await inspect('desk');
  await page.getByRole('listbox').focus();
  await page.keyboard.press(' ');
  await inspect('desk, selected');
  await page
    .getByRole('main')
    .getByRole('button', { name: pseudo('Move to') })
    .click();
  await page.getByRole('menu').waitFor();
  await inspect('desk, menu');
  await page.keyboard.press('Escape');
  const find = page.getByRole('textbox', { name: pseudo('Find in articles') });
  await find.fill('zzz');
  await inspect('desk, no matches');
  await find.fill('');
  expectNoFaults();
});

test('the libraries and their forms', async () => {
  for (const library of ['quotes', 'sources', 'speakers', 'snippets', 'archive']) {
    await menu(window, `go.${library}`);
    await page.locator('[role=option]').first().click();
    await page.getByRole('region').first().waitFor();
    await inspect(library);
    const bar = page.getByRole('heading', { level: 1 }).locator('..');
    if (library !== 'archive') {
      await inspectDialog(`${library}, form`, () => bar.getByRole('button').last().click());
    }
    await page.getByRole('main').getByRole('textbox').first().fill('zzz');
    await inspect(`${library}, no matches`);
  }
  expectNoFaults();
});

test('an article and its inspector', async () => {
  await article().click();
  await text().waitFor();
  await menu(window, 'go.editor');
  await inspect('article');
  await menu(window, 'quote.find');
  await page.locator('[role=option]').first().waitFor();
  await inspect('find quotations');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const tabs = page.locator('#inspector').getByRole('tab');
  for (let index = 0; index < (await tabs.count()); index++) {
    await tabs.nth(index).click();
    await inspect(`inspector, tab ${index + 1}`);
  }
  await menu(window, 'article.revision');
  await page.getByRole('tab', { name: pseudo('History') }).click();
  const open = page.locator('#inspector').getByRole('listitem').getByRole('button').first();
  await inspectDialog('revision', () => open.click());
  await menu(window, 'view.inspector');
  expectNoFaults();
});

test('text tools', async () => {
  await menu(window, 'edit.find');
  await page.locator('search input').first().fill('quay');
  await inspect('find bar');
  await page.keyboard.press('Escape');
  await text().getByText('Work on the north quay').click();
  await page.keyboard.press('End');
  for (const typed of ['/', '@Bra', '[[silt']) {
    await page.keyboard.type(` ${typed}`);
    await page.locator('[role=option]').first().waitFor();
    await inspect(`menu of ${typed}`);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Shift+Home');
  await page.getByRole('toolbar', { name: pseudo('Selected words') }).waitFor();
  await inspect('selected words');
  await inspectDialog('link', () => menu(window, 'format.link'));
  await text().getByText('Work on the north quay').click();
  await menu(window, 'insert.table');
  await inspect('table');
  await menu(window, 'table.tools');
  await page.getByRole('menu').waitFor();
  await inspect('table, menu');
  await page.keyboard.press('Escape');
  expectNoFaults();
});

test('every dialog that a command opens', async () => {
  for (const command of [
    'export.open',
    'insert.quote',
    'insert.citation',
    'insert.snippet',
    'article.citationStyle',
    'sources.citationKeys',
    'sources.findDuplicates',
    'speakers.findDuplicates',
    'sources.exportFile',
    'capture.bookmarklet',
    'help.keys',
    'view.palette',
  ]) {
    await inspectDialog(command, () => menu(window, command));
  }
  await menu(window, 'view.palette');
  await page.getByRole('dialog').locator('input:focus').waitFor();
  await page.keyboard.type('silt');
  await page.locator('[role=option]', { hasText: 'Silt' }).first().waitFor();
  await inspect('palette, found');
  await page.keyboard.press('Escape');
  expectNoFaults();
});

test('imported files', async () => {
  await chooseInDialog(window, [path.join(folder, 'notes.md'), path.join(folder, 'broken.docx')]);
  await inspectDialog('import', () => menu(window, 'import.files'));
  await chooseInDialog(window, [path.join(folder, 'brought.bib')]);
  // Not while the text has the focus: a user who writes gets a notice instead.
  await menu(window, 'go.sources');
  await page.getByRole('listbox').focus();
  await inspectDialog('sources, how to import', () => menu(window, 'sources.importFile'));
  await inspectDialog('sources, import', async () => {
    await menu(window, 'sources.importFile');
    await dialog().waitFor();
    await page.keyboard.press('Enter');
    await dialog().getByRole('status').waitFor();
  });
  expectNoFaults();
});

test('the bin, the notices and the recent workspaces', async () => {
  await article().click();
  await text().waitFor();
  await menu(window, 'article.bin');
  await page.getByRole('alertdialog').first().waitFor();
  await inspect('notice');
  await menu(window, 'go.bin');
  const bin = page.getByRole('listbox', { name: pseudo('Articles in the bin') });
  await bin.getByRole('option').first().waitFor();
  await bin.focus();
  await page.keyboard.press(' ');
  await inspect('bin');
  await inspectDialog('delete forever', () =>
    page.getByRole('button', { name: pseudo('Delete forever…') }).click(),
  );
  await menu(window, 'workspace.close');
  await page.getByRole('button', { name: pseudo('Try the sample') }).waitFor();
  english = await englishFinder(window.userData, 'Sample desk');
  await inspect('welcome, recent');
  expectNoFaults();
  expect(errors).toEqual([]);
});

test('a folder that is not a workspace', async () => {
  await window.close();
  const plain = path.join(folder, 'Plain');
  await mkdir(plain);
  window = await start(plain);
  page = window.page;
  await resize(window.app, page, narrow);
  await page.getByRole('alert').waitFor();
  english = await englishFinder(plain);
  await inspect('trouble');
  expectNoFaults();
});
