import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entriesOf } from '../support/bibtex';
import { fault } from '../support/faults';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** A very large library is imported during writing. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;

const dialog = (name: string) => page.getByRole('dialog', { name });
const text = () => page.getByRole('textbox', { name: 'Article text' });
const progress = () => page.getByRole('region', { name: 'Importing sources' });

/** Calls a channel as the window does. */
const ask = <T>(channel: string, input: unknown): Promise<T> =>
  page.evaluate(
    async ([name, value]) => {
      const answer = await Reflect.get(globalThis, 'stet').invoke(name, value);
      return answer.value;
    },
    [channel, input],
  );
const sources = () => ask<{ total: number }>('sources.list', { text: '', sort: 'name', limit: 1, offset: 0 });

/** Measures the longest time between two frames from now on. */
const watchFrames = (): Promise<void> =>
  page.evaluate(() => {
    cancelAnimationFrame(Reflect.get(globalThis, 'watched') ?? 0);
    let last = performance.now();
    Reflect.set(globalThis, 'longestGap', 0);
    const frame = (now: number) => {
      Reflect.set(globalThis, 'longestGap', Math.max(Reflect.get(globalThis, 'longestGap'), now - last));
      last = now;
      Reflect.set(globalThis, 'watched', requestAnimationFrame(frame));
    };
    Reflect.set(globalThis, 'watched', requestAnimationFrame(frame));
  });
const longestGap = () => page.evaluate(() => Math.round(Reflect.get(globalThis, 'longestGap')));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-scale-'));
  await writeFile(path.join(folder, 'lifetime.bib'), entriesOf(115_000));
  await writeFile(path.join(folder, 'years.bib'), entriesOf(20_000));
  window = await launchApp();
  page = window.page;
  page.setDefaultTimeout(60_000);
  errors = watchErrors(page);
  await chooseInDialog(window, [path.join(folder, 'Desk')]);
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
  await menu(window, 'article.new');
  await text().click();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

test('fifty megabytes of BibTeX are imported during writing, and cancelling leaves none of them', async () => {
  await watchFrames();
  await page.keyboard.type('Before anything comes in. ', { delay: 20 });
  await page.getByText(/^Saved/).waitFor();
  const usual = await longestGap();
  await chooseInDialog(window, [path.join(folder, 'lifetime.bib')]);
  await watchFrames();
  await menu(window, 'sources.importFile');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await progress().waitFor();
  for (const words of ['The harbour ', 'silts up ', 'while the ', 'library comes in.']) {
    await page.keyboard.type(words, { delay: 20 });
    await page.getByText(/^Saved/).waitFor();
  }
  await text()
    .getByText('Before anything comes in. The harbour silts up while the library comes in.')
    .waitFor();
  const { items } = await ask<{ items: { id: string }[] }>('articles.list', { limit: 1, offset: 0 });
  const stored = async () => JSON.stringify(await ask('articles.get', { id: items[0]?.id }));
  await expect.poll(stored, { timeout: 60_000 }).toContain('while the library comes in.');
  await expect.poll(async () => (await sources()).total, { timeout: 60_000 }).toBeGreaterThan(0);
  await expect.poll(() => progress().textContent(), { timeout: 60_000 }).toMatch(/[1-9]\d*%/);
  const gap = await longestGap();
  console.log(`Longest time between two frames: ${gap} ms while 50 MB come in, ${usual} ms before.`);
  await inspectScreen(window, 'sources-importing');

  await progress().getByRole('button', { name: 'Cancel' }).click();
  await dialog('Sources imported').getByText('The import was stopped. No sources were imported.').waitFor();
  await page.keyboard.press('Escape');
  expect(await progress().count()).toBe(0);
  expect((await sources()).total).toBe(0);
  const hits = await ask('search.query', { query: 'harbour', kinds: ['source'], limit: 5 });
  expect(hits).toEqual([]);
  fault('R15', '50 MB of BibTeX, cancelled during writing', {
    tries: 1,
    survived: 1,
    worst: `no source left; ${gap} ms between two frames, ${usual} ms before the import`,
  });
}, 300_000);

test('twenty thousand are imported, the list scrolls to the last, and search finds one', async () => {
  await chooseInDialog(window, [path.join(folder, 'years.bib')]);
  await watchFrames();
  await menu(window, 'sources.importFile');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog('Sources imported')
    .getByText(/^20,000 imported, 0 here already, 0 skipped/)
    .waitFor({ timeout: 200_000 });
  await page.keyboard.press('Enter');
  console.log(`Longest time between two frames: ${await longestGap()} ms while 20,000 come in.`);

  await page.getByRole('option').first().waitFor();
  await page.getByRole('button', { name: /Order/ }).click();
  await page.getByRole('option', { name: 'By author' }).click();
  await page
    .getByRole('option', { name: /Aagaard/ })
    .first()
    .click();
  await page.keyboard.press('End');
  await page.getByRole('option', { name: /Zyl/ }).last().waitFor();

  await page.getByRole('textbox', { name: 'Find in sources' }).fill('Report 12345');
  await page.getByRole('option', { name: /Report 12345,/ }).waitFor();
  expect(await page.getByRole('option').count()).toBe(1);
}, 300_000);
