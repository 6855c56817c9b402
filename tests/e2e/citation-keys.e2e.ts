import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerms } from '../../src/core/model/terms';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, menu, watchErrors } from './support/screens';

/** Keys of sources, by keyboard alone. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;

const dialog = (name: string) => page.getByRole('dialog', { name });
const details = () => page.getByRole('region', { name: 'Details' });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-keys-'));
  const desk = path.join(folder, 'Desk');
  const workspace = await createWorkspace(desk);
  for (const [title, family] of [
    ['Silt and the harbour', 'Brandt'],
    ['The survey of the north quay', 'Núñez'],
  ]) {
    const csl = { type: 'book', title, author: [{ family }], issued: { 'date-parts': [[2024]] } };
    await workspace.sources.create({ csl, archiveUrl: '', note: '', confidential: false, ...openTerms });
  }
  await workspace.close();
  window = await launchApp({ workspace: desk });
  ({ page } = window);
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
  await menu(window, 'go.sources');
  await page.getByRole('option', { name: /Silt and the harbour/ }).waitFor();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

test('a key that another source has is refused with that source’s name, and a free key is accepted', async () => {
  await page.getByRole('listbox', { name: 'Sources' }).focus();
  await page.keyboard.press('Enter');
  await details().getByText('nunez2024survey').waitFor();
  await details().getByRole('button', { name: 'Edit…' }).focus();
  await page.keyboard.press('Enter');
  await dialog('Source').getByRole('textbox', { name: 'Citation key' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('brandt2024silt');
  await page.keyboard.press('Enter');
  await dialog('Source')
    .getByText('The key brandt2024silt is that of “Silt and the harbour”: choose another.')
    .waitFor();
  await inspectScreen(window, 'citation-key-taken');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('quay-survey');
  await page.keyboard.press('Enter');
  await details().getByText('quay-survey').waitFor();
});

test('the pattern is previewed while it is typed, and errors in it are shown', async () => {
  await menu(window, 'sources.citationKeys');
  const keys = dialog('Citation keys');
  const preview = keys.getByRole('region', { name: 'Preview' });
  await preview.getByText('nunez2024survey').waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('author(capital)_date');
  await keys.getByText('“date” is not a part of a key.').waitFor();
  await inspectScreen(window, 'citation-keys-wrong');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('author(capital)_year(2)');
  await preview.getByText('Nunez_24').waitFor();
  await inspectScreen(window, 'citation-keys');
});

test('all sources get new keys after confirmation, and undo restores the old ones', async () => {
  await dialog('Citation keys').getByRole('button', { name: 'Give all sources new keys…' }).focus();
  await page.keyboard.press('Enter');
  const sure = page.getByRole('alertdialog', { name: 'New keys for all sources?' });
  await sure.waitFor();
  await inspectScreen(window, 'citation-keys-sure');
  await sure.getByRole('button', { name: 'Give new keys' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 sources have a new key.').waitFor();
  await details().getByText('Nunez_24').waitFor();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await details().getByText('quay-survey').waitFor();
});
