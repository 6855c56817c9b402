import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../src/core/document/build';
import { emptyQuote } from '../../src/core/model/quote';
import { namedSpeaker } from '../../src/core/model/speaker';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { byPalette, inspectScreen, watchErrors } from './support/screens';

/** Who is quoted, and how much: a plot, a table, and a file. */

const said: [speaker: string, side: string, words: string][] = [
  ['Maren Holt', 'north', 'The pumps never ran in the whole of that winter'],
  ['Ole Brandt', 'south', 'They ran every day'],
  ['Ida Voss', '', 'Nobody asked the crew'],
];

let stet: Launched;
let page: Page;
let errors: string[];
let desk: string;

const dialog = () => page.getByRole('dialog', { name: 'Balance' });
const firstColumn = () => dialog().getByRole('rowheader').allTextContents();

async function withArticles(): Promise<void> {
  const workspace = await createWorkspace(desk);
  const body = [];
  for (const [name, side, words] of said) {
    const speaker = await workspace.speakers.create({ ...namedSpeaker(name), side });
    const quote = await workspace.quotes.create({
      ...emptyQuote('en-GB'),
      text: words,
      speakerId: speaker.id,
    });
    body.push(paragraph([quotation(quote.id, [text(`“${words}”`)])]));
  }
  await workspace.articles.add({ meta: { headline: 'Pumps', section: 'Local' }, body });
  const { id } = await workspace.articles.add({ meta: { headline: 'Crew' }, body: body.slice(2) });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
}

beforeAll(async () => {
  desk = path.join(await mkdtemp(path.join(tmpdir(), 'stet-balance-')), 'Desk');
  await withArticles();
  stet = await launchApp({ workspace: desk });
  page = stet.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await page.getByRole('textbox', { name: 'Article text' }).getByText('Nobody asked').waitFor();
});
afterAll(() => stet.close());

test('all articles are counted, the most words first, in a plot and a table', async () => {
  await byPalette(stet, 'balance');
  await dialog().getByText('2 articles: 4 passages are somebody’s words, 22 words').waitFor();
  expect(await firstColumn()).toEqual(['Maren Holt', 'Ida Voss', 'Ole Brandt']);
  await dialog()
    .getByRole('img', { name: /Words by Speaker/ })
    .waitFor();
  await inspectScreen(stet, 'balance');
});

test('the table is sorted by any column, and what is not known is called so', async () => {
  await dialog().getByRole('button', { name: 'Speaker', exact: true }).click();
  expect(await firstColumn()).toEqual(['Ida Voss', 'Maren Holt', 'Ole Brandt']);
  expect(await dialog().getByRole('columnheader', { name: 'Speaker' }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
  await dialog()
    .getByRole('button', { name: /Figures by/ })
    .click();
  await page.getByRole('option', { name: 'Side' }).click();
  await expect.poll(firstColumn).toEqual(['north', 'Not known', 'south']);
});

test('one article or one section is counted alone, and the figures become a file', async () => {
  await dialog()
    .getByRole('button', { name: /All articles/ })
    .click();
  await page.getByRole('option', { name: 'The open article' }).click();
  await dialog().getByText('1 article: 1 passage').waitFor();
  const file = path.join(path.dirname(desk), 'figures.csv');
  await stet.app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await dialog().getByRole('button', { name: 'Export as CSV…' }).click();
  await page.getByText('The figures are in figures.csv.').waitFor();
  expect(await readFile(file, 'utf8')).toMatch(/^side,count,words.*\r\n,1,4,1,1,4,0,0,0,0\r\n$/);
  expect(errors).toEqual([]);
});
