import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchApp } from './support/launch';
import { openSample } from './support/sample';
import { inspectScreen, menu } from './support/screens';

/** Preferences: each takes effect when it is changed, and is there at the next start. */
let stet: Awaited<ReturnType<typeof openSample>>;
let userData: string;

beforeAll(async () => {
  userData = await mkdtemp(path.join(tmpdir(), 'stet-preferences-'));
  stet = await openSample({ userData });
});
afterAll(async () => {
  expect(stet.errors).toEqual([]);
  await stet.close();
  await rm(userData, { recursive: true, force: true });
});

const dialog = () => stet.page.getByRole('dialog', { name: 'Preferences' });
const search = () => dialog().getByRole('textbox', { name: 'Search preferences and keys' });

async function openPreferences(): Promise<Locator> {
  await menu(stet, 'app.preferences');
  await dialog().waitFor();
  await dialog().locator('input:focus').waitFor();
  return dialog();
}

async function closePreferences(): Promise<void> {
  await stet.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
}

async function choose(name: string, option: string): Promise<void> {
  await dialog().getByRole('button', { name }).click();
  await stet.page.getByRole('option', { name: option, exact: true }).click();
}

const styleOf = (property: string) =>
  stet.text.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const accelerator = (id: string) =>
  stet.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.accelerator, id);

test('the screen holds at every size, in both themes, and when nothing is found', async () => {
  await openPreferences();
  await inspectScreen(stet, 'preferences');
  await stet.page.keyboard.type('citation');
  await dialog().getByText('Of all articles without a style of their own').waitFor();
  await inspectScreen(stet, 'preferences-found');
  await search().fill('no such thing');
  await dialog().getByText('No preference for “no such thing”').waitFor();
  await search().fill('');
});

test('theme, face, size, width, line height and zoom change the window at once', async () => {
  const isDark = () => stet.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // What the screenshots have set would hide it.
  await stet.page.emulateMedia({ colorScheme: null });
  await choose('Theme', 'Dark');
  await expect.poll(isDark).toBe(true);
  await choose('Theme', 'Light');
  await expect.poll(isDark).toBe(false);

  await choose('Text face', 'Sans (Inter)');
  await expect.poll(() => styleOf('font-family')).toContain('Inter');
  const number = async (name: string, value: string) => {
    await dialog().getByRole('textbox', { name }).fill(value);
    await stet.page.keyboard.press('Enter');
  };
  await number('Text size', '24');
  await expect.poll(() => styleOf('font-size')).toBe('24px');
  await number('Line height', '2');
  await expect.poll(() => styleOf('line-height')).toBe('48px');
  await number('Text width', '480');
  await expect.poll(() => styleOf('width')).toBe('480px');

  const ratio = () => stet.page.evaluate(() => window.devicePixelRatio);
  const before = await ratio();
  await dialog().getByRole('button', { name: 'Increase Zoom' }).click();
  await expect.poll(async () => (await ratio()) / before).toBeCloseTo(1.1);
  await menu(stet, 'view.zoomReset');
  await expect.poll(ratio).toBe(before);
  await dialog().getByRole('button', { name: 'Back to the usual look' }).click();
  await expect.poll(() => styleOf('font-size')).toBe('18.5px');
  await number('Text size', '20');
  await expect.poll(() => styleOf('font-size')).toBe('20px');
});

test('a key is changed: the new one works, the old one does not, in menus, palette and text', async () => {
  await search().fill('bold');
  await dialog()
    .getByRole('button', { name: /^Change the key of Bold/ })
    .click();
  await stet.page.keyboard.press('Control+Shift+L');
  await dialog().getByRole('button', { name: 'Change the key of Bold, now Ctrl Shift L' }).waitFor();
  await expect.poll(() => accelerator('format.bold')).toBe('CmdOrCtrl+Shift+L');
  await closePreferences();

  const bold = stet.text.locator('strong');
  const count = await bold.count();
  const paragraph = stet.text.locator('p').first();
  await paragraph.click({ clickCount: 3 });
  await stet.page.keyboard.press('Control+B');
  expect(await bold.count()).toBe(count);
  await stet.page.getByRole('button', { name: 'Bold (Ctrl Shift L)' }).waitFor();
  await stet.page.keyboard.press('Control+Shift+L');
  await expect.poll(() => bold.count()).toBeGreaterThan(count);
  await stet.page.keyboard.press('Control+Z');
  await expect.poll(() => bold.count()).toBe(count);
});

test('a key that is taken names what has it, and one of the system stays with it', async () => {
  await openPreferences();
  await search().fill('go sources');
  const change = dialog().getByRole('button', { name: /^Change the key of Sources/ });
  await change.click();
  await stet.page.keyboard.press('Control+I');
  await dialog().getByText('Ctrl I is the key of “Italic”.').waitFor();
  await dialog().getByRole('button', { name: 'Leave it' }).click();
  await change.click();
  await stet.page.keyboard.press('Control+Z');
  await dialog().getByText('Ctrl Z is the key of “Undo” and cannot be changed.').waitFor();
  await dialog().getByRole('button', { name: 'Leave it' }).click();
  await change.click();
  await stet.page.keyboard.press('k');
  await dialog()
    .getByText(/That is no key for a command/)
    .waitFor();
  await stet.page.keyboard.press('Control+I');
  await dialog().getByRole('button', { name: 'Use it here' }).click();
  await expect.poll(() => accelerator('go.sources')).toBe('CmdOrCtrl+I');
  expect(await accelerator('format.italic')).toBeFalsy();
  await closePreferences();

  // The text would make words italic by it.
  await stet.text.click();
  await stet.page.keyboard.press('Control+I');
  await stet.page.getByRole('heading', { name: 'Sources' }).first().waitFor();

  await openPreferences();
  await search().fill('keys');
  await dialog().getByRole('button', { name: 'Set Sources back to its usual key' }).click();
  await search().fill('italic');
  await dialog().getByRole('button', { name: 'Set Italic back to its usual key' }).click();
  await expect.poll(() => accelerator('format.italic')).toBe('CmdOrCtrl+I');
  await closePreferences();
});

test('a new article has the language, the byline and the section that are chosen', async () => {
  await openPreferences();
  await dialog().getByRole('combobox', { name: 'Language' }).fill('german germany');
  await stet.page.keyboard.press('Enter');
  await dialog().getByRole('textbox', { name: 'Byline' }).fill('Ada Lund, Tove Berg');
  await dialog().getByRole('textbox', { name: 'Section' }).fill('Harbour');
  await choose('Pasted text that looks like Markdown', 'Read as Markdown');
  const stored = () =>
    stet.page.evaluate(async () => {
      const { value } = await Reflect.get(globalThis, 'stet').invoke('settings.get', undefined);
      return { newArticle: value.newArticle, editor: value.editor };
    });
  await expect.poll(stored).toEqual({
    newArticle: { language: 'de-DE', bylines: ['Ada Lund', 'Tove Berg'], section: 'Harbour', template: null },
    editor: { pasteMarkdown: true },
  });
  await closePreferences();
  await menu(stet, 'article.new');
  await stet.page.getByRole('textbox', { name: 'Headline' }).waitFor();
  await stet.page.getByText('Tove Berg').first().waitFor();
  expect(await stet.page.getByRole('combobox', { name: 'Section' }).inputValue()).toBe('Harbour');
  expect(await stet.text.getAttribute('lang')).toBe('de-DE');
});

test('all of it is there at the next start, and a bad value is named and costs nothing else', async () => {
  await stet.close();
  const file = path.join(userData, 'appearance.json');
  const appearance = JSON.parse(await readFile(file, 'utf8'));
  expect(appearance).toMatchObject({ theme: 'system', size: 20 });
  await writeFile(file, JSON.stringify({ ...appearance, width: 9000, theme: 'dark' }));
  const again: Launched = await launchApp({ userData });
  stet = { ...stet, ...again, text: again.page.getByRole('textbox', { name: 'Article text' }) };
  await stet.text.waitFor();
  await expect.poll(() => styleOf('font-size')).toBe('20px');
  expect(await styleOf('--text-width')).toBe('620px');
  await stet.page.emulateMedia({ colorScheme: null });
  expect(await stet.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  expect(await accelerator('format.bold')).toBe('CmdOrCtrl+Shift+L');
  await stet.page.getByText(/A setting holds a value that cannot be used: appearance.width/).waitFor();
  await openPreferences();
  await dialog().getByText('The settings hold “9000” for appearance.width').waitFor();
  await dialog().getByRole('button', { name: 'Increase Text width' }).click();
  await dialog().getByText('The settings hold “9000” for appearance.width').waitFor({ state: 'hidden' });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ theme: 'dark', size: 20, width: 640 });
});
