import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entriesOf } from '../support/bibtex';
import { type Launched, launchApp } from './support/launch';
import { byPalette, chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** Sources and citations without a mouse. Commands are run from the palette by name. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (words: string) => page.keyboard.type(words);
const dialog = (name: string) => page.getByRole('dialog', { name });

/** The accessible name of the focused element. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const by = element
      ?.getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
    return (
      [element?.getAttribute('aria-label'), by, labels?.[0]?.textContent, element?.textContent].find(
        Boolean,
      ) ?? ''
    );
  });

/** Presses Tab until an element with that name has the focus. */
async function tabTo(name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await press('Tab');
    const here = await focused();
    if (name.test(here)) return;
    passed.push(here.slice(0, 40));
  }
  throw new Error(`${name} is not reached by Tab; on the way: ${passed.join(' | ')}`);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-keyboard-'));
  await writeFile(path.join(folder, 'library.bib'), entriesOf(3));
  window = await launchApp();
  page = window.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

test('from the first window to an imported library', async () => {
  await tabTo(/^Try the sample/);
  await press('Enter');
  await page.getByRole('button', { name: /Dredging stops/ }).waitFor();
  await chooseInDialog(window, [path.join(folder, 'library.bib')]);
  await byPalette(window, 'import sources');
  await dialog('Import sources').waitFor();
  await press('Enter');
  await dialog('Sources imported').waitFor();
  await press('Enter');
  await page.getByRole('option', { name: /Brandt 2022/ }).waitFor();
});

test('a quote is captured, and two records of its speaker are merged', async () => {
  await byPalette(window, 'capture quote');
  await dialog('Capture quote').waitFor();
  await type('I said so in 2022');
  await tabTo(/^Speaker/);
  await type('J. Brandt');
  await press('Escape');
  await tabTo(/^Save$/);
  await press('Enter');
  await dialog('Capture quote').waitFor({ state: 'hidden' });
  await byPalette(window, 'duplicate speakers');
  const duplicates = dialog('Duplicate speakers');
  await duplicates.getByText('1 group of').waitFor();
  await tabTo(/^Merge these 2/);
  await press('Enter');
  await duplicates.getByText('No duplicate speakers.').waitFor();
  await press('Escape');
  await duplicates.waitFor({ state: 'hidden' });
});

const text = () => page.getByRole('textbox', { name: 'Article text' });
/** F6. */
async function goToText(): Promise<void> {
  await menu(window, 'go.editor');
  await expect.poll(() => text().evaluate((node) => node === document.activeElement)).toBe(true);
}
const labels = () =>
  text()
    .locator('.stet-citation')
    .evaluateAll((nodes) => nodes.map((node) => (node instanceof HTMLElement ? node.dataset['label'] : '')));

test('two sources are cited, and the citation gets a locator', async () => {
  await byPalette(window, 'new article');
  await expect.poll(focused).toMatch(/Headline/);
  await type('By keys alone');
  await goToText();
  await type('The quay stood in silt @aagaard');
  await page.getByRole('option', { name: /Report 0/ }).waitFor();
  await press('Enter');
  await type('@quay slides');
  await page.getByRole('option', { name: /Quay slides/ }).waitFor();
  await press('Enter');
  await expect.poll(labels).toEqual(['[Aagaard et al. 1950; Osk 2026]']);
  await press('ArrowLeft', 'Enter');
  await dialog('Citation').waitFor();
  await tabTo(/^Where in the source/);
  await type('12');
  await inspectScreen(window, 'keyboard-citation');
  await press('Enter');
  await expect.poll(labels).toEqual(['[Aagaard et al. 1950, 12; Osk 2026]']);
});

test('a style is chosen, and the bibliography uses it', async () => {
  await byPalette(window, 'citation style');
  await dialog('Citation style').waitFor();
  await tabTo(/This article/);
  await press('Enter');
  await type('American Psych');
  await press('Enter');
  await dialog('Citation style').getByText('(Aagaard').first().waitFor();
  await press('Escape');
  await goToText();
  await press('Control+End', 'Enter');
  await type('/bibliography');
  await page.getByRole('option', { name: 'Bibliography' }).waitFor();
  await press('Enter');
  await text().getByRole('list', { name: 'Bibliography' }).getByText('Aagaard, M.').waitFor();
});

test('a source becomes confidential', async () => {
  await byPalette(window, 'sources');
  await page.getByRole('heading', { name: 'Sources' }).waitFor();
  await tabTo(/^Find in sources/);
  await type('Quay slides');
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await tabTo(/^Sources$/);
  await press('Enter');
  await tabTo(/^Edit…/);
  await press('Enter');
  await tabTo(/^Confidential/);
  await press('Space');
  await inspectScreen(window, 'keyboard-confidential');
  await tabTo(/^Save$/);
  await press('Enter');
  await dialog('Source').waitFor({ state: 'hidden' });
  await page.getByRole('region', { name: 'Details' }).getByText('confidential', { exact: true }).waitFor();
});

test('the article is exported with its references, without the confidential one', async () => {
  await byPalette(window, 'By keys alone');
  await text().waitFor();
  const out = path.join(folder, 'out');
  await mkdir(out);
  await chooseInDialog(window, [out]);
  await byPalette(window, 'export…');
  await tabTo(/Preset/);
  await press('Enter');
  await page.getByRole('option', { name: 'Pandoc' }).waitFor();
  await type('Pandoc');
  await press('Enter');
  await page.getByRole('button', { name: /Pandoc.*Preset|Preset.*Pandoc/ }).waitFor();
  await page.getByText(/Read back: .* in the file.*, as/).waitFor();
  await tabTo(/^Choose a folder and export/);
  await press('Enter');
  await page.getByRole('button', { name: 'Show folder' }).waitFor();
  const markdown = await readFile(path.join(out, 'by-keys-alone.md'), 'utf8');
  expect(markdown).toContain('Aagaard');
  const references = await readFile(path.join(out, 'by-keys-alone/references.json'), 'utf8');
  for (const written of [markdown, references]) expect(written).not.toMatch(/osk|quay slides/i);
  expect(JSON.parse(references)).toHaveLength(1);
});
