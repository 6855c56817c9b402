import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** From an article with findings to one that is ready: mended, waived, and refused until then. */

const long = 'The board said on Monday that it would not pay for a second survey of the pier.';
const article = `# The pier

The survey cost TK in all.

${long}

“We saw the water rise all night,” said Mara Lind.

${long}
`;

let stet: Launched;
let page: Page;
let errors: string[];

const panel = () => page.getByRole('region', { name: 'Checks' });
const list = () => page.getByRole('listbox', { name: 'Findings' });
const option = (words: string | RegExp) => list().getByRole('option').filter({ hasText: words });
const pick = async (words: string) => {
  await option(words).first().click();
  await list().focus();
};

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-checks-'));
  await writeFile(path.join(folder, 'pier.md'), article);
  stet = await launchApp();
  page = stet.page;
  errors = watchErrors(page);
  await chooseInDialog(stet, [path.join(folder, 'Desk')]);
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
  await chooseInDialog(stet, [path.join(folder, 'pier.md')]);
  await menu(stet, 'import.files');
  await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).first().click();
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
});
afterAll(() => stet.close());

test('the findings stand beside the text, and the article is refused', async () => {
  await menu(stet, 'article.checks');
  await panel().getByText('2 errors stand, 3 other findings').waitFor();
  for (const name of ['Placeholder', 'Quotation without record', 'Repeated paragraph', 'Byline missing'])
    await option(name).first().waitFor();
  await inspectScreen(stet, 'checks');
  await menu(stet, 'article.status.ready');
  await page.getByText(/cannot be ready while 2 errors stand\..*We saw the water rise.*TK/).waitFor();
  await page.getByRole('button', { name: 'Status: Draft' }).waitFor();
});

test('a key mends, and the finding is gone once the text is checked again', async () => {
  await pick('Repeated paragraph');
  await page.keyboard.press('m');
  await panel().getByText('2 errors stand, 2 other findings').waitFor();
  expect(await page.getByText(long).count()).toBe(1);
  await pick('Byline missing');
  await page.keyboard.press('m');
  await page.locator('[data-field="bylines"]:focus').waitFor();
  await page.keyboard.type('A. Writer');
  await page.keyboard.press('Enter');
  await panel().getByText('2 errors stand, 1 other finding').waitFor();
  await pick('Quotation without record');
  await page.keyboard.press('m');
  const form = page.getByRole('dialog', { name: 'Capture quote' });
  await form.getByRole('textbox', { name: 'Words', exact: true }).waitFor();
  await page.keyboard.press('Escape');
});

test('an error is waived with a reason and a name, and the article becomes ready', async () => {
  for (const [name, reason] of [
    ['Placeholder', 'The name of a shop'],
    ['Quotation without record', 'A line of a play'],
  ] as const) {
    await pick(name);
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog', { name: 'Waive a finding' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    const by = dialog.getByRole('textbox', { name: 'Your name' });
    if ((await by.inputValue()) === '') await by.fill('D. Checker');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await option(`Waived by D. Checker`).filter({ hasText: reason }).waitFor();
  }
  await panel().getByText('No error stands').waitFor();
  await menu(stet, 'article.status.ready');
  await page.getByRole('button', { name: 'Status: Ready' }).waitFor();
});

test('a waiver is taken back: the article stays ready, and it and the desk say what stands', async () => {
  await pick('Placeholder');
  await page.keyboard.press('w');
  await panel()
    .getByText(/1 error stands/)
    .waitFor();
  // It stays ready, and says so.
  await page.getByRole('button', { name: 'Status: Ready' }).waitFor();
  await page.getByRole('button', { name: 'but 1 error stands' }).waitFor();
  await inspectScreen(stet, 'checks-ready');
  await menu(stet, 'go.desk');
  await page.getByRole('option', { name: /^The pier, Ready, but 1 error, / }).waitFor();
  await page.getByText('Ready, but 1 error', { exact: true }).waitFor();
  await inspectScreen(stet, 'checks-desk');
  await page
    .getByRole('button', { name: /The pier/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'but 1 error stands' }).click();
  await panel().waitFor();
});

test('the export says what stands', async () => {
  await menu(stet, 'export.open');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(/1 error stands, .*1 waived\./).waitFor();
  await dialog.getByText(/Placeholder: .*TK/).waitFor();
  await dialog.getByRole('button', { name: 'Choose a folder and export anyway' }).waitFor();
  await inspectScreen(stet, 'checks-export');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('a check is turned off for the workspace', async () => {
  await menu(stet, 'checks.levels');
  const dialog = page.getByRole('dialog', { name: 'Check settings' });
  await dialog.getByRole('button', { name: /Placeholder/ }).click();
  await page.getByRole('option', { name: 'Off' }).click();
  await inspectScreen(stet, 'checks-levels');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await panel().getByText('No error stands').waitFor();
  expect(errors).toEqual([]);
});
