import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample } from './support/sample';
import { byPalette, chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** What is known of an article’s quotations: read, saved, shown before an export, and written beside it. */

let stet: Awaited<ReturnType<typeof openSample>>;
let folder: string;
let errors: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-report-'));
  stet = await openSample();
  errors = watchErrors(stet.page);
});
afterAll(() => stet.close());

const report = () => stet.page.getByRole('dialog', { name: 'Quotation report' });
const choose = async (label: RegExp, option: string) => {
  await report().getByRole('button', { name: label }).click();
  await stet.page.getByRole('option', { name: option }).click();
};

test('the report is shown as a page with its style, and as text', async () => {
  await byPalette(stet, 'quotation report');
  const page = report().frameLocator('iframe');
  await page.getByRole('heading', { name: 'The article, marked up' }).waitFor();
  const mark = page.locator('mark').first();
  expect(await mark.evaluate((node) => getComputedStyle(node).borderBottomStyle)).toBe('solid');
  await inspectScreen(stet, 'report');
  await choose(/Format$/, 'Markdown');
  const text = report().getByRole('textbox', { name: 'The report as text' });
  await expect.poll(() => text.inputValue()).toMatch(/^# Quotation report: /);
  await choose(/Format$/, 'JSON');
  await expect.poll(() => text.inputValue()).toMatch(/^\{\n {2}"version": 1/);
});

test('it is saved where the user says, and printed by the system', async () => {
  const file = path.join(folder, 'report.html');
  await choose(/Format$/, 'Page (HTML)');
  await stet.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await report().getByRole('button', { name: 'Save as…' }).click();
  await stet.page.getByText('The report is saved as report.html.').waitFor();
  expect(await readFile(file, 'utf8')).toContain('<style>');

  const frame = report().locator('iframe');
  await frame.evaluate((node) => {
    if (!(node instanceof HTMLIFrameElement) || !node.contentWindow) throw new Error('There is no frame.');
    node.contentWindow.print = () => node.setAttribute('data-printed', 'yes');
  });
  await report().getByRole('button', { name: 'Print…' }).click();
  await expect.poll(() => frame.getAttribute('data-printed')).toBe('yes');
  await stet.page.keyboard.press('Escape');
  await report().waitFor({ state: 'detached' });
});

test('the export says what vouches for the quotations, and writes a ledger when it is asked for one', async () => {
  const { page } = stet;
  await chooseInDialog(stet, [folder]);
  await menu(stet, 'export.open');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const evidence = dialog.getByRole('region', { name: 'What vouches for the quotations' });
  await evidence
    .getByText(/without a record/)
    .first()
    .waitFor();
  await dialog.getByText('Quotation ledger (JSON-LD)').click();
  await dialog.getByText(/\.quotes\.jsonld/).waitFor();
  await inspectScreen(stet, 'export-evidence');
  await dialog.getByRole('button', { name: 'Choose a folder and export' }).click();
  await page.getByRole('button', { name: 'Show folder' }).waitFor();
  expect(
    (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.quotes.jsonld')),
  ).toHaveLength(1);
  expect(await page.getByText('all there').count()).toBe(0);
  // The checks of accessibility try to run in the frame of the report, too.
  expect(errors.filter((error) => !error.startsWith('Blocked script execution'))).toEqual([]);
});
