import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, projectRoot } from './support/launch';
import { layoutFaults } from './support/layout';
import { cutOff, visibleTexts } from './support/pseudo';
import { openSample } from './support/sample';
import { chooseInDialog, inspectScreen, menu, resize, watchErrors } from './support/screens';

/** The interface in German: chosen in the preferences, spoken at once and at the next start, and English again. */
let stet: Awaited<ReturnType<typeof openSample>>;
let page: Page;
let folder: string;
let userData: string;
let english: Set<string>;

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Whole messages of a language. Those with something to fill in are not found on a screen, and the texts of templates
 * are what articles say.
 */
async function messagesOf(language: string): Promise<Set<string>> {
  const root = path.join(projectRoot, 'resources/messages', language);
  const files = await Promise.all(
    (await readdir(root))
      .filter((name) => name !== 'templateTexts.json')
      .map((name) => readFile(path.join(root, name), 'utf8')),
  );
  const messages = files.flatMap((text) => Object.values<string>(JSON.parse(text)));
  return new Set(messages.filter((message) => !/[{<]/.test(message)).map(flat));
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-language-'));
  userData = path.join(folder, 'settings');
  await writeFile(path.join(folder, 'kaputt.docx'), 'no document');
  const german = await messagesOf('de');
  english = new Set([...(await messagesOf('en'))].filter((message) => !german.has(message)));
  stet = await openSample({ userData });
  page = stet.page;
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  expect(stet.errors).toEqual([]);
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

const spoken = () => page.evaluate(() => document.documentElement.lang);

async function choose(preferences: string, setting: string, language: string): Promise<void> {
  await menu(stet, 'app.preferences');
  const dialog = page.getByRole('dialog', { name: preferences });
  await dialog.locator('input:focus').waitFor();
  await dialog.getByRole('button', { name: setting }).click();
  await page.getByRole('option', { name: language, exact: true }).click();
}

/** Labels of the native menus. */
const menuLabels = () =>
  stet.app.evaluate(({ Menu }) => {
    const labels: string[] = [];
    const visit = (items: Electron.MenuItem[]): void => {
      for (const { label, submenu } of items) {
        labels.push(label);
        if (submenu) visit(submenu.items);
      }
    };
    visit(Menu.getApplicationMenu()?.items ?? []);
    return labels;
  });

/** English that is left, and what German is too long for. */
async function faultsOf(screen: string): Promise<string[]> {
  await page.waitForTimeout(250);
  await page.screenshot({ path: `artifacts/screens/german-${screen}.png` });
  const left = (await page.evaluate(visibleTexts)).map(flat).filter((text) => english.has(text));
  const faults = [
    ...new Set(left.map((text) => `English: ${text}`)),
    ...(await page.evaluate(cutOff)),
    // What a dialog covers is meant to be covered.
    ...((await page.locator('[data-overlay]').count()) > 0 ? [] : await page.evaluate(layoutFaults)),
  ];
  return faults.map((fault) => `${screen}: ${fault}`);
}

test('German is spoken at once, in the window and in the menus, and the article stays open', async () => {
  expect(await spoken()).toBe('en');
  await choose('Preferences', 'Interface language', 'Deutsch');
  await expect.poll(spoken, { timeout: 20_000 }).toBe('de');
  await page.getByRole('textbox', { name: 'Text des Artikels' }).waitFor();
  const labels = await menuLabels();
  expect(labels).toEqual(
    expect.arrayContaining(['&Datei', '&Bearbeiten', 'Rückgängig', '&Fenster', 'Neuer Artikel', 'Beenden']),
  );
  expect(labels.filter((label) => english.has(label))).toEqual([]);
});

test('the screens are German, whole and accessible', async () => {
  await menu(stet, 'app.preferences');
  const preferences = page.getByRole('dialog', { name: 'Einstellungen' });
  await preferences.locator('input:focus').waitFor();
  await inspectScreen(stet, 'german-preferences');
  await page.keyboard.press('Escape');
  await preferences.waitFor({ state: 'hidden' });
  await inspectScreen(stet, 'german-article');
  await menu(stet, 'go.desk');
  await inspectScreen(stet, 'german-desk');
});

test('nothing is cut off or left in English at the least size', async () => {
  await resize(stet.app, page, { width: 1000, height: 640 });
  const faults: string[] = [];
  for (const place of ['desk', 'quotes', 'sources', 'speakers', 'archive', 'snippets', 'bin']) {
    await menu(stet, `go.${place}`);
    if (place !== 'desk' && place !== 'bin') await page.getByRole('main').getByRole('option').first().click();
    faults.push(...(await faultsOf(place)));
  }
  await menu(stet, 'go.desk');
  await page
    .getByRole('button', { name: /Dredging stops/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Text des Artikels' }).waitFor();
  await menu(stet, 'go.inspector');
  const tabs = page.locator('#inspector').getByRole('tab');
  for (let at = 0; at < (await tabs.count()); at++) {
    await tabs.nth(at).click();
    faults.push(...(await faultsOf(`tab-${at + 1}`)));
  }
  for (const command of [
    'export.open',
    'share.word',
    'share.review',
    'insert.quote',
    'insert.citation',
    'insert.snippet',
    'article.citationStyle',
    'checks.levels',
    'quote.capture',
    'quote.balance',
    'coverage.open',
    'sources.citationKeys',
    'sources.exportFile',
    'workspace.backups',
    'help.keys',
    'help.about',
    'view.palette',
  ]) {
    await menu(stet, command);
    const dialog = page.locator('[role=dialog], [role=alertdialog]:not([aria-modal=false])').last();
    await dialog.waitFor();
    faults.push(...(await faultsOf(command)));
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-overlay]').count()).toBe(0);
  }
  expect(faults).toEqual([]);
});

test('the palette finds a command by its German name', async () => {
  await menu(stet, 'view.palette');
  const palette = page.getByRole('dialog', { name: 'Befehlspalette' });
  await palette.locator('input:focus').waitFor();
  await page.keyboard.type('fassung speichern');
  await palette.getByRole('option', { name: 'Fassung speichern' }).first().waitFor();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'hidden' });
});

test('an error of a thread that reads files is German', async () => {
  await chooseInDialog(stet, [path.join(folder, 'kaputt.docx')]);
  await menu(stet, 'import.files');
  await page.getByText('kaputt.docx ist kein lesbares Word-Dokument.').first().waitFor();
  await page.keyboard.press('Escape');
});

test('the next start speaks German, unless it is asked for another language', async () => {
  await stet.close();
  const asked = await launchApp({ userData, args: ['--language=en'] });
  await asked.page.getByRole('textbox', { name: 'Article text' }).waitFor();
  await asked.close();
  const launched = await launchApp({ userData });
  page = launched.page;
  const text = page.getByRole('textbox', { name: 'Text des Artikels' });
  stet = { ...launched, text, errors: watchErrors(page) };
  await text.waitFor();
  expect(await spoken()).toBe('de');
});

test('English is there again', async () => {
  await choose('Einstellungen', 'Sprache der Oberfläche', 'English');
  await expect.poll(spoken, { timeout: 20_000 }).toBe('en');
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
  expect(await menuLabels()).toEqual(expect.arrayContaining(['&File', 'Undo', '&Window']));
});
