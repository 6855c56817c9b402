import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../src/core/document/build';
import { emptyQuote } from '../../src/core/model/quote';
import { namedSpeaker } from '../../src/core/model/speaker';
import { openTerms } from '../../src/core/model/terms';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { byPalette, inspectScreen, menu, watchErrors } from './support/screens';

/** A record turns out wrong: what happens in the articles that used it. */

const was = 'We measured the quay twice before the storm.';
const is = 'We measured the quay three times before the storm.';

let stet: Launched;
let page: Page;
let errors: string[];

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const editor = () => page.getByRole('textbox', { name: 'Article text' });
const card = (headline: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: headline }) });

async function withArticles(desk: string): Promise<void> {
  const workspace = await createWorkspace(desk);
  const speaker = await workspace.speakers.create(namedSpeaker('Maren Holt'));
  const source = await workspace.sources.create({
    csl: { type: 'report', title: 'Minutes of the quay' },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const quote = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: was,
    speakerId: speaker.id,
    sourceId: source.id,
  });
  await workspace.snippets.create({
    name: 'House wording',
    markdown: 'We were wrong. {speaker} said: “{is}”.',
    purpose: 'notice',
  });
  const add = (headline: string, words: string) =>
    workspace.articles.add({
      meta: { headline },
      body: [paragraph([quotation(quote.id, [text(words)]), text(' said Maren Holt.')])],
    });
  await add('Edited quay', '“We measured once,”');
  const seen = await add('Printed quay', `“${was}”`);
  await workspace.articles.setStatus(seen.id, 'published');
  const { id } = await add('Draft quay', '“measured the quay twice,”');
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
}

beforeAll(async () => {
  const desk = path.join(await mkdtemp(path.join(tmpdir(), 'stet-corrections-')), 'Desk');
  await withArticles(desk);
  stet = await launchApp({ workspace: desk });
  page = stet.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await editor().getByText('measured the quay twice').waitFor();
});
afterAll(() => stet.close());

async function changeQuote(words: string): Promise<void> {
  await menu(stet, 'go.quotes');
  await page.getByRole('option', { name: /We measured/ }).click();
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('button', { name: 'Edit…' }).click();
  const form = dialog('Quote');
  await form.getByRole('textbox', { name: 'Words', exact: true }).fill(words);
  await form.getByRole('button', { name: 'Save' }).click();
}

test('after a quote is corrected every article that used it is shown, with what changes', async () => {
  await changeQuote(is);
  await dialog('Articles that used this quote').getByText('3 articles used a record').waitFor();
  expect(await card('Draft quay').locator('ins').allTextContents()).toEqual(['inserted: three times']);
  await card('Edited quay').getByText('Look at these words').waitFor();
  await card('Printed quay').getByText('its readers have seen it').waitFor();
  await inspectScreen(stet, 'corrections');
});

test('one action changes the drafts where that is clear, and can be undone', async () => {
  await page.getByRole('button', { name: 'Change the words in 1 article' }).click();
  await page.getByText('The words are changed in 1 article.').waitFor();
  await card('Draft quay').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('button', { name: 'Change the words in 1 article' }).click();
  await card('Draft quay').waitFor({ state: 'detached' });
});

test('a published article gets a notice that is shown before it is put in, in the words of the desk or of Stet', async () => {
  await card('Printed quay').getByRole('button', { name: 'Correction notice…' }).click();
  const form = dialog('Correction notice');
  const words = form.getByRole('textbox', { name: 'Notice' });
  await expect
    .poll(() => words.inputValue())
    .toBe('We were wrong. Maren Holt said: “We measured the quay three times before the storm”.');
  await words.fill('Typed by hand.');
  await form.getByRole('button', { name: /^House wording/ }).click();
  await page.getByRole('option', { name: 'Stet’s own' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
  await expect
    .poll(() => words.inputValue())
    .toContain('The correct words are: “We measured the quay three times before the storm”.');
  await inspectScreen(stet, 'corrections-notice');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The notice is in “Printed quay”.').waitFor();
  await card('Printed quay').waitFor({ state: 'hidden' });
  await page
    .getByRole('alertdialog')
    .filter({ hasText: 'The notice is in' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await card('Printed quay').getByRole('button', { name: 'Correction notice…' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
  await card('Printed quay').waitFor({ state: 'hidden' });
  await dialog('Articles that used this quote').getByRole('button', { name: 'Done' }).click();
});

test('the list of all has what is still open, and takes off what somebody has looked at', async () => {
  await byPalette(stet, 'corrections to make');
  const all = dialog('Corrections to make');
  await all.getByText('1 article used a record').waitFor();
  await card('Edited quay').getByRole('button', { name: 'Nothing to do' }).click();
  await all.getByText('No corrections to make').waitFor();
  await all.getByRole('button', { name: 'Done' }).click();
});

test('words typed in the open article are stored before it is changed, and stay', async () => {
  await changeQuote(was.replace('twice', 'often'));
  await dialog('Articles that used this quote').getByRole('button', { name: 'Done' }).click();
  await menu(stet, 'go.desk');
  await page.getByText('Draft quay').last().click();
  await editor().getByText('three times').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Typed just now.');
  await menu(stet, 'quote.corrections');
  await page.getByRole('button', { name: 'Change the words in' }).click();
  await page
    .getByText(/^The words are changed in/)
    .last()
    .waitFor();
  await dialog('Corrections to make').getByRole('button', { name: 'Done' }).click();
  await editor().getByText('measured the quay often').waitFor();
  await editor().getByText('Typed just now.').waitFor();
});

test('a source that is retracted asks for a notice in what was published', async () => {
  await menu(stet, 'go.sources');
  await page.getByRole('option', { name: /Minutes of the quay/ }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Details' }).getByRole('button', { name: 'Edit…' }).click();
  const form = dialog('Source');
  await form.getByRole('button', { name: /Since its publication/ }).click();
  await page.getByRole('option', { name: 'Retracted', exact: true }).click();
  await form.getByRole('textbox', { name: 'What was wrong' }).fill('Its figures were invented.');
  await inspectScreen(stet, 'corrections-source');
  await form.getByRole('button', { name: 'Save' }).click();
  await dialog('Articles that used this source').getByText('3 articles used a record').waitFor();
  await card('Printed quay').getByText('Since then: retracted, Its figures were invented.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Details' }).getByText('Retracted', { exact: true }).waitFor();
  expect(errors).toEqual([]);
});
