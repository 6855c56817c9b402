import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { openTerms } from '../../src/core/model/terms';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, menu, watchErrors } from './support/screens';

/** Addresses that lead to a record: from another program, at the start and to a Stet that runs, and what hostile ones do. */
let stet: Launched;
let page: Page;
let errors: string[];
let folder: string;
const ids = { quay: '', wall: '', source: '' };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-links-'));
  const desk = path.join(folder, 'Desk');
  const workspace = await createWorkspace(desk);
  const add = async (headline: string) =>
    (await workspace.articles.add({ meta: { headline }, body: [paragraph([text(`${headline} sank.`)])] })).id;
  ids.quay = await add('The quay');
  ids.wall = await add('The wall');
  ids.source = (
    await workspace.sources.create({
      csl: { type: 'book', title: 'On quays' },
      citationKey: 'brandt2026',
      archiveUrl: '',
      note: '',
      confidential: false,
      ...openTerms,
    })
  ).id;
  await workspace.close();
  stet = await launchApp({
    workspace: desk,
    userData: path.join(folder, 'settings'),
    args: ['stet://article/the-quay'],
  });
  page = stet.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
});
afterAll(async () => {
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (address: string): Promise<void> =>
  stet.app.evaluate(({ app }, url) => void app.emit('open-url', new Event('open-url'), url), address);
const shown = (words: string) => page.getByRole('main').getByText(words).first().waitFor();

test('an article is opened by the address that the program was started with, then others by name and by id', async () => {
  await shown('The quay sank.');
  await open(`stet:article/${ids.wall}`);
  await shown('The wall sank.');
  await open('stet://source/brandt2026');
  await page.getByRole('main').getByRole('heading', { name: 'On quays' }).waitFor();
  await open('stet://article/the-wall');
  await shown('The wall sank.');
});

test('the copied link opens the article, and links words of another one', async () => {
  await menu(stet, 'article.copyLink');
  const copied = `stet://article/${ids.wall}`;
  await expect.poll(() => stet.app.evaluate(async ({ clipboard }) => clipboard.readText())).toBe(copied);
  await open('stet://article/the-quay');
  await shown('The quay sank.');
  const editor = page.getByRole('textbox', { name: 'Article text' });
  await editor.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+v');
  await editor.locator('a').waitFor();
  const stored = () =>
    page.evaluate(async (id) => {
      const { value } = await Reflect.get(globalThis, 'stet').invoke('articles.get', { id });
      return JSON.stringify(value.body);
    }, ids.quay);
  await expect.poll(stored, { timeout: 10_000 }).toContain(`"url":"stet:article/${ids.wall}"`);
  await open(copied);
  await shown('The wall sank.');
});

test('a record that is not in this workspace is named, and what is no address opens nothing', async () => {
  await open('stet://article/somewhere-else');
  await page.getByText('This workspace has no article “somewhere-else”.').waitFor();
  await inspectScreen(stet, 'link-unknown');
  for (const hostile of [
    'stet://article/..%2F..%2Fetc%2Fpasswd',
    "stet://article/x'%20OR%20'1'='1",
    'stet://speaker/the-quay',
    'stet://article/%E2%80%AEquay',
    'stet:javascript:alert(1)',
    `stet://source/${'x'.repeat(3_000)}`,
  ])
    await open(hostile);
  await page.getByText('Another program asked Stet for something that it does not know.').first().waitFor();
  await open("stet://source/'OR'1'='1");
  await page.getByText("This workspace has no source “'OR'1'='1”.").waitFor();
  await shown('The wall sank.');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a link waits while a form is open', async () => {
  await menu(stet, 'app.preferences');
  await page.getByRole('dialog', { name: 'Preferences' }).waitFor();
  await open('stet://article/the-quay');
  const notice = page.getByRole('alertdialog').filter({ hasText: 'A link was opened.' });
  await notice.waitFor();
  await page
    .getByRole('dialog', { name: 'Preferences' })
    .getByRole('button', { name: 'Close' })
    .first()
    .click();
  await shown('The wall sank.');
  await notice.getByRole('button', { name: 'Show' }).click();
  await shown('The quay sank.');
  expect(errors).toEqual([]);
});
