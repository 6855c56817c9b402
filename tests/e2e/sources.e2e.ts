import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** A user imports the library of a reference manager. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });

const library = `@string{hp = "Harbour Press"}
@book{brandt2020, title={A history of {Silt}}, author={Brandt, Jonas and {Ministry of Works}}, publisher=hp, date={2020}, doi={10.1234/silt}, file={silt.pdf}}
@book{silt, title={A history of silt: second thoughts}, author={Brandt, Jonas and {Ministry of Works}}, date={2020-05}, isbn={978-3-16-148410-0}}
@article{broken, title={Not closed
@report{board21, title={Survey of the north quay}, author={{Harbour Board}}, date={2021-06-01}, url={https://example.org/survey}}
`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-sources-'));
  await writeFile(path.join(folder, 'library.bib'), library);
  window = await launchApp();
  page = window.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await chooseInDialog(window, [path.join(folder, 'Desk')]);
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
});

test('a BibTeX file is imported from the menu, and the broken entry is reported', async () => {
  await chooseInDialog(window, [path.join(folder, 'library.bib')]);
  await menu(window, 'sources.importFile');
  const asking = dialog('Import sources');
  await asking.getByRole('checkbox', { name: 'English titles in sentence case' }).waitFor();
  await inspectScreen(window, 'sources-import');
  await asking.getByRole('button', { name: 'Choose a file…' }).click();
  const report = dialog('Sources imported');
  await report.getByText('3 imported, 0 here already, 1 skipped.').waitFor();
  await report.getByText('broken, line 4: A brace is not closed.').waitFor();
  await inspectScreen(window, 'sources-imported');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Survey of the north quay/ }).waitFor();
  expect(await page.getByRole('option').count()).toBe(3);
});

test('entries pasted outside a field are imported, and an existing work is not duplicated', async () => {
  await page.getByRole('heading', { name: 'Sources' }).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/plain',
      'TY  - RPRT\nID  - board21\nTI  - Survey of the north quay\nDO  - 10.1234/quay\nUR  - http://www.example.org/survey\nER  - \nTY  - BOOK\nTI  - Piles\nAU  - Holt, Maren\nPY  - 2018\nER  - \n',
    );
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await dialog('Sources imported')
    .getByText(/^1 imported, 1 here already/)
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Piles, Holt 2018/ }).waitFor();
});

test('duplicates are merged field by field, and the merge is undone', async () => {
  // The two editions have different identifiers until one gets the other's number.
  await page.getByRole('option', { name: /A history of silt: second/ }).click();
  await page.getByRole('button', { name: 'Edit…' }).click();
  await dialog('Source').getByRole('textbox', { name: 'DOI' }).fill('https://doi.org/10.1234/SILT');
  await page.keyboard.press('Enter');
  await dialog('Source').waitFor({ state: 'hidden' });

  await menu(window, 'sources.findDuplicates');
  const duplicates = dialog('Duplicate sources');
  await duplicates.getByText('1 group of sources that seem to be one work.').waitFor();
  await inspectScreen(window, 'duplicates');
  expect(await duplicates.getByRole('radio', { name: /^Title of silt/ }).isChecked()).toBe(true);
  await duplicates.getByRole('radio', { name: /^Title of brandt2020/ }).check();
  await duplicates.getByRole('radio', { name: 'brandt2020', exact: false }).first().check();
  await duplicates.getByRole('button', { name: 'Merge these 2' }).click();
  await duplicates.getByText('No duplicate sources.').waitFor();
  await duplicates.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('option', { name: /A history of Silt, Brandt et al\. 2020/ }).click();
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByText('1 other source was merged into this one').waitFor();
  await details.getByText('brandt2020').waitFor();
  expect(await page.getByRole('option').count()).toBe(3);
  await details.getByRole('button', { name: 'Undo the merge' }).click();
  await page.getByRole('option', { name: /second thoughts/ }).waitFor();
  expect(await page.getByRole('option').count()).toBe(4);
});

test('the sources are exported as BibLaTeX, including fields that Stet does not know', async () => {
  const out = path.join(folder, 'out.bib');
  await window.app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, out);
  await page.getByRole('button', { name: 'Import, export, duplicates' }).click();
  await page.getByRole('menuitem', { name: 'Export sources…' }).click();
  await inspectScreen(window, 'export-sources');
  await dialog('Export sources')
    .getByRole('button', { name: /Format/ })
    .click();
  await page.getByRole('option', { name: 'BibLaTeX' }).click();
  await page.getByRole('button', { name: 'Choose a file and export' }).click();
  await page.getByText('The sources are in out.bib.').waitFor();
  const text = await readFile(out, 'utf8');
  expect(text).toContain('@book{brandt2020,');
  expect(text).toContain('file = {silt.pdf}');
  expect(text.match(/^@/gm)).toHaveLength(4);
});
