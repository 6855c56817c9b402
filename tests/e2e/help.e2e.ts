import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Launched, launchApp } from './support/launch';
import { sampleSlug } from './support/mainJob';
import { closed, inspectScreen, menu, watchErrors } from './support/screens';

/** Help, what is new, the report of a problem, and the tour. */
let folder: string;
let stet: Launched;
let page: Page;
let errors: string[];

const start = async () => {
  stet = await launchApp({ userData: folder });
  ({ page } = stet);
  page.setDefaultTimeout(10_000);
  errors = watchErrors(page);
};
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-help-'));
  await start();
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const sample = async () => {
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page
    .getByRole('button', { name: /Dredging stops/ })
    .first()
    .waitFor();
};

test('the help is there before a workspace is, and a page is found by its words', async () => {
  await menu(stet, 'help.open');
  const help = dialog('Stet Help');
  await help.locator('input:focus').waitFor();
  await help.getByRole('heading', { name: 'Write your first article' }).waitFor();
  await inspectScreen(stet, 'help');
  await page.keyboard.type('zotero');
  await help.getByRole('heading', { name: 'Cite sources' }).waitFor();
  expect(await help.getByRole('navigation').getByRole('button').allTextContents()).toEqual(['Cite sources']);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('nowherestands');
  await help.getByText('No page has all of these words: nowherestands').waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  await help.getByRole('button', { name: 'Write your first article' }).click();
  await help.getByRole('article').getByRole('button', { name: 'Export an article' }).click();
  await help.getByRole('heading', { name: 'Export an article' }).waitFor();
  expect(await help.getByRole('article').evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await closed(help);
});

test('what is new is shown once after an update, and not at the first start', async () => {
  const news = () => dialog(/^What is new in Stet \d/);
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  await page.waitForTimeout(500);
  expect(await news().count()).toBe(0);
  await stet.close();
  await writeFile(path.join(folder, 'seen.json'), JSON.stringify({ version: '0.0.1', tour: false }));
  await start();
  await news().waitFor();
  expect(await news().getByRole('listitem').count()).toBeGreaterThan(5);
  await inspectScreen(stet, 'news');
  await page.keyboard.press('Escape');
  await news().waitFor({ state: 'hidden' });
  await stet.close();
  await start();
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  await page.waitForTimeout(500);
  expect(await news().count()).toBe(0);
  await menu(stet, 'help.new');
  await news().waitFor();
  await page.keyboard.press('Escape');
  await news().waitFor({ state: 'hidden' });
});

test('a report has versions and the log, and no word, title, name or path of the user’s', async () => {
  await sample();
  await page
    .getByRole('button', { name: /Dredging stops/ })
    .first()
    .click();
  const text = page.getByRole('textbox', { name: 'Article text' });
  await text.waitFor();
  await page.getByRole('textbox', { name: 'Headline' }).fill('Canary headline');
  await text.click();
  await page.keyboard.type('Canary words ');
  await page.getByText(/^Saved/).waitFor();
  // Errors whose messages have words, a path and a name.
  await page.evaluate((dir) => {
    setTimeout(() => {
      throw new TypeError(`Canary in ${dir}`);
    });
    return Reflect.get(globalThis, 'stet').invoke('log.error', {
      kind: 'canary is the kind',
      stack: `Canary ${dir}`,
    });
  }, folder);
  await stet.app.evaluate((_electron, dir) => void Promise.reject(new Error(`Canary at ${dir}`)), folder);
  await menu(stet, 'help.report');
  const report = dialog('Report a problem');
  const field = report.getByRole('textbox', { name: 'What the report says' });
  await expect.poll(() => field.inputValue()).toMatch(/^Stet \d+\.\d+\.\d+, Electron \d/);
  await inspectScreen(stet, 'report-problem');
  const said = await field.inputValue();
  expect(said).toMatch(/Log, the newest line last:\n\S+Z Stet \d/);
  expect(said).toMatch(/TypeError/);
  const article = await page.evaluate(async () => {
    const { value } = await Reflect.get(globalThis, 'stet').invoke('articles.list', {});
    return JSON.stringify(value.items.map(({ slug, headline }: Record<string, string>) => [slug, headline]));
  });
  expect(article).toContain('Canary');
  for (const secret of [/canary/i, folder, 'Sample desk', 'Brandt', 'quay', sampleSlug, tmpdir()]) {
    expect(said).not.toMatch(secret);
  }
  await report.getByRole('button', { name: 'Copy the report' }).click();
  await page.getByText('The report is copied.').waitFor();
  expect(await stet.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(said);
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'hidden' });
  errors.length = 0;
});

const card = () => page.getByRole('dialog').filter({ hasText: /Step \d of 5/ });

test('the tour is offered on the first screen only, has five steps, and can be left at any', async () => {
  await page.getByRole('button', { name: 'See the sample with a tour of five steps' }).click();
  await card().waitFor();
  for (let step = 1; step <= 5; step++) {
    await card().getByText(`Step ${step} of 5`).waitFor();
    await expect.poll(() => card().evaluate((node) => node === document.activeElement)).toBe(true);
    await page.locator('[data-toured]').waitFor();
    await inspectScreen(stet, `tour-${step}`);
    await card()
      .getByRole('button', { name: step < 5 ? 'Next' : 'Finish' })
      .click();
  }
  await card().waitFor({ state: 'hidden' });
  expect(await page.locator('[data-toured]').count()).toBe(0);

  await menu(stet, 'help.tour');
  await card().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await card().getByText('Step 2 of 5').waitFor();
  // A dialog is above it; it goes on afterwards.
  await menu(stet, 'help.open');
  await card().waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await dialog('Stet Help').waitFor({ state: 'hidden' });
  await card().waitFor();
  await page.keyboard.press('Escape');
  await card().waitFor({ state: 'hidden' });

  await menu(stet, 'workspace.close');
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  expect(await page.getByRole('button', { name: /tour of five steps/ }).count()).toBe(0);
});

test('help and news are in the language of the interface', async () => {
  await stet.close();
  stet = await launchApp({ userData: folder, args: ['--language=de'] });
  ({ page } = stet);
  page.setDefaultTimeout(10_000);
  errors = watchErrors(page);
  await page.getByRole('heading').first().waitFor();
  await menu(stet, 'help.open');
  const help = dialog('Hilfe zu Stet');
  await help.getByRole('heading', { name: 'Den ersten Artikel schreiben' }).waitFor();
  await inspectScreen(stet, 'help-de');
  await help.locator('input:focus').waitFor();
  await page.keyboard.type('zotero');
  await help.getByRole('heading', { name: 'Quellen angeben' }).waitFor();
  await page.keyboard.press('Escape');
  await closed(help);
  await menu(stet, 'help.new');
  const news = dialog(/^Was ist neu in Stet/);
  await news.getByText('Das ist die erste Version.').waitFor();
  await inspectScreen(stet, 'news-de');
  await page.keyboard.press('Escape');
  await news.waitFor({ state: 'hidden' });
});
