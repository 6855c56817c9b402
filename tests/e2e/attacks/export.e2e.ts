import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample } from '../support/sample.ts';
import { chooseInDialog, inspectScreen, menu } from '../support/screens.ts';

/** A folder to export to in which files of the user's stand in the way. */
let window: Awaited<ReturnType<typeof openSample>>;
let out: string;
let name: string;

beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'stet-export-'));
  window = await openSample();
});
afterAll(async () => {
  await window.close();
  await rm(out, { recursive: true, force: true });
  expect(window.errors).toEqual([]);
});

/** What checks find in the sample does not stand in the way. */
const exportButton = () => window.page.getByRole('button', { name: /^Choose a folder and export/ });
const button = (label: string) => window.page.getByRole('button', { name: label, exact: true });

async function exportIt(): Promise<void> {
  await chooseInDialog(window, [out]);
  await menu(window, 'export.open');
  await window.page.getByText(/Read back: .* in the file.*, as/).waitFor();
  name = (await window.page.getByRole('region', { name: 'Preview' }).locator('code').textContent()) ?? '';
  await exportButton().click();
}

test('a file of the user’s is shown before anything is written, and cancelling leaves it', async () => {
  await exportIt();
  await button('Show folder').waitFor();
  await window.page.keyboard.press('Escape');
  const file = path.join(out, name);
  await writeFile(file, 'mine');

  await exportIt();
  await window.page.getByRole('list', { name: 'Files in the way' }).getByText(name).waitFor();
  expect(await button('Leave it').evaluate((node) => node === document.activeElement)).toBe(true);
  await inspectScreen(window, 'export-files-in-the-way');
  expect(await readFile(file, 'utf8')).toBe('mine');
  await button('Cancel').click();
  await exportButton().waitFor();
  expect(await readFile(file, 'utf8')).toBe('mine');
  await window.page.keyboard.press('Escape');
});

test('it can be left, and it can be replaced', async () => {
  const file = path.join(out, name);
  await exportIt();
  await button('Leave it').click();
  await window.page.getByText('1 file was left as it was.').waitFor();
  expect(await readFile(file, 'utf8')).toBe('mine');
  await window.page.keyboard.press('Escape');

  await exportIt();
  await button('Replace it').click();
  await window.page.getByText('One article is written, in one file.').waitFor();
  expect(await readFile(file, 'utf8')).not.toContain('mine\n');
  expect((await readFile(file, 'utf8')).length).toBeGreaterThan(1000);
  await window.page.keyboard.press('Escape');
  // Its own file: no question.
  await exportIt();
  await button('Show folder').waitFor();
  await window.page.keyboard.press('Escape');
});

test('a link out of the folder is named and not followed, without a path of the machine', async () => {
  const outside = await mkdtemp(path.join(tmpdir(), 'stet-outside-'));
  await writeFile(path.join(outside, 'theirs.md'), 'theirs');
  await rm(path.join(out, name));
  await symlink(path.join(outside, 'theirs.md'), path.join(out, name));
  await exportIt();
  const failed = window.page.getByRole('list', { name: 'Not written' });
  await failed.getByText(/is a link/).waitFor();
  expect(await failed.textContent()).not.toMatch(/ENO|\/tmp|Error/);
  expect(await readFile(path.join(outside, 'theirs.md'), 'utf8')).toBe('theirs');
  expect(await readdir(outside)).toEqual(['theirs.md']);
  await rm(outside, { recursive: true });
  await window.page.keyboard.press('Escape');
});

test('About shows the versions, what citeproc asks for, and every licence', async () => {
  await menu(window, 'help.about');
  const about = window.page.getByRole('dialog', { name: 'About Stet' });
  await about.getByText(/^Stet \d+\.\d+\.\d+$/).waitFor();
  expect(await about.textContent()).toMatch(/Electron \d+.*Chromium \d+.*Node\.js \d+/);
  await about.getByText(/citeproc-js.*Frank Bennett.*Common Public Attribution License/).waitFor();
  await inspectScreen(window, 'about');
  const text = about.getByRole('textbox', { name: 'Text of the licence' });
  await expect.poll(() => text.inputValue()).toContain('MIT License');
  await about.getByRole('button', { name: /Licences/ }).click();
  await window.page.getByRole('option', { name: /^citeproc / }).click();
  await expect.poll(() => text.inputValue()).toContain('EXHIBIT B. Attribution Information');
  await window.page.keyboard.press('Escape');
});
