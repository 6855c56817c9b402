import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heading, paragraph, quotation, text } from '../../src/core/document/build';
import type { Block } from '../../src/core/document/nodes';
import { emptyQuote } from '../../src/core/model/quote';
import { namedSpeaker } from '../../src/core/model/speaker';
import { openTerms } from '../../src/core/model/terms';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, watchErrors } from './support/screens';

/** The history of an article. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];

const editor = () => page.getByRole('textbox', { name: 'Article text' });
const saved = () => page.getByText(/^Saved/).waitFor();
const say = (words: string) => paragraph([text(words)]);
const filler = Array.from({ length: 30 }, (_, index) =>
  say(`Paragraph ${index} describes the harbour as it is, with its pumps and its walls.`),
);
const figure = (caption: string): Block => ({
  type: 'figure',
  version: 1,
  src: 'https://example.org/quay.png',
  alt: 'The quay',
  title: '',
  caption,
  credit: '',
});

/** An article with a revision in which words, a heading, a quotation, a citation, a snippet and a figure differ. */
async function withHistory(desk: string): Promise<void> {
  const workspace = await createWorkspace(desk);
  const source = await workspace.sources.create({
    csl: {
      type: 'article',
      title: 'Silt',
      author: [{ family: 'Ferro' }],
      issued: { 'date-parts': [[2026]] },
    },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const speaker = await workspace.speakers.create(namedSpeaker('Mara Lind'));
  const quote = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: 'Nobody asked the crew',
    speakerId: speaker.id,
  });
  const snippet = await workspace.snippets.create({ name: 'Subscribe', markdown: '*Subscribe*' });
  const { id } = await workspace.articles.add({
    meta: { headline: 'The quay' },
    body: [
      say('The quay was closed on Monday.'),
      say('What it costs'),
      say('“Nobody asked the crew,” said Mara Lind.'),
      ...filler,
      figure('The quay in May'),
      say('The end of it.'),
    ],
  });
  await workspace.revisions.create(id, 'As first sent');
  const { version, body } = await workspace.articles.get(id);
  const insert = [
    say('The old quay was closed on Tuesday.'),
    heading('h2', [text('What it costs')]),
    paragraph([quotation(quote.id, [text('“Nobody asked the crew,”')]), text(' said Mara Lind.')]),
    ...filler,
    figure('The quay in June'),
    { type: 'snippet', version: 1, snippetId: snippet.id } satisfies Block,
    paragraph([
      text('The end of it.'),
      { type: 'citation', version: 1, items: [{ sourceId: source.id, label: 'page', locator: '12' }] },
    ]),
  ];
  await workspace.articles.saveBody({ id, version, splices: [{ at: 0, remove: body.length, insert }] });
  await workspace.revisions.create(id);
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
}

beforeAll(async () => {
  const desk = path.join(await mkdtemp(path.join(tmpdir(), 'stet-history-')), 'Desk');
  await withHistory(desk);
  window = await launchApp({ workspace: desk });
  page = window.page;
  page.setDefaultTimeout(10_000);
  errors = watchErrors(page);
  await editor().getByText('The old quay').waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
});
afterAll(() => window.close());

const comparison = () => page.getByRole('dialog').getByRole('table');

test('every revision is listed with its name or time, reason, words and size', async () => {
  const cards = page.getByRole('list', { name: 'Revisions' }).getByRole('listitem');
  await cards.getByRole('heading', { name: 'As first sent' }).waitFor();
  expect(await cards.count()).toBe(2);
  expect(await cards.last().textContent()).toMatch(/Stored by hand · \d+ words · \d+(\.\d)? kB/);
  await inspectScreen(window, 'history-tab');
});

test('what changed is shown beside each other: words, blocks, and things by their names', async () => {
  await page.getByRole('button', { name: 'Compare the revision As first sent' }).click();
  await comparison().locator('ins').getByText('old').waitFor();
  const shown = async () => (await comparison().textContent()) ?? '';
  await expect.poll(shown).toContain('Citation: Ferro 2026, 12');
  for (const words of [
    'Paragraph → Heading 2',
    'now a quotation of Mara Lind',
    'Snippet: Subscribe',
    'Caption:',
    '28 unchanged blocks',
  ])
    expect(await shown()).toContain(words);
  expect(await comparison().locator('del').allTextContents()).toContain('deleted: Monday');
  await inspectScreen(window, 'history-beside');
});

test('the keyboard goes from change to change', async () => {
  const status = page.getByRole('dialog').getByRole('status');
  expect(await status.textContent()).toContain('6 changed blocks');
  await page.keyboard.press('F7');
  await status.getByText('Change 1 of 6').waitFor();
  await page.keyboard.press('Shift+F7');
  await status.getByText('Change 6 of 6').waitFor();
  await expect.poll(() => comparison().locator('tr[data-current]').textContent()).toContain('The end of it.');
});

test('the same in one text, and the older text alone', async () => {
  const view = async (name: string) => {
    await page.getByRole('dialog').getByRole('button', { name: /View$/ }).click();
    await page.getByRole('option', { name }).click();
  };
  await view('In one text');
  expect(await comparison().locator('tbody tr').first().locator('td').count()).toBe(1);
  await inspectScreen(window, 'history-inline');
  await view('The text before');
  expect(await comparison().textContent()).toContain('Paragraph 15 describes');
  expect(await comparison().locator('ins, del').count()).toBe(0);
});

test('any two revisions are compared', async () => {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /After$/ })
    .click();
  await page.getByRole('option', { name: 'As first sent' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /View$/ }).click();
  await page.getByRole('option', { name: 'Side by side' }).click();
  await page.getByText('The two texts are the same.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a restore keeps the present text, and Ctrl+Z takes it back', async () => {
  await editor().getByText('The end of it.').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Last words.');
  await saved();
  await page.getByRole('button', { name: 'Compare the revision As first sent' }).click();
  await page.getByRole('button', { name: 'Restore As first sent' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await editor().getByText('The quay was closed on Monday.').waitFor();
  expect(await editor().textContent()).not.toContain('Last words.');
  await page.getByRole('listitem').getByText('Before a restore').waitFor();
  await expect.poll(() => editor().evaluate((node) => node.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Control+z');
  await editor().getByText('The old quay was closed on Tuesday.').waitFor();
  expect(await editor().textContent()).toContain('Last words.');
  await saved();
});

test('the notice of a restore offers to undo it', async () => {
  const undo = page.getByRole('button', { name: 'Undo' });
  // The notice of the restore before.
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await undo.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Compare the revision As first sent' }).click();
  await page.getByRole('button', { name: 'Restore As first sent' }).click();
  await editor().getByText('The quay was closed on Monday.').waitFor();
  await undo.click();
  await editor().getByText('Last words.').waitFor();
  await saved();
});

test('a version is named, and renamed', async () => {
  await page.getByRole('button', { name: 'Name this version…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('As printed');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Name the revision As printed' }).click();
  await inspectScreen(window, 'history-name');
  await page.getByRole('textbox', { name: 'Name' }).fill('As printed on Friday');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'As printed on Friday' }).waitFor();
  expect(errors).toEqual([]);
});
