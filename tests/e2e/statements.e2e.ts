import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { openTerms } from '../../src/core/model/terms';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, menu, watchErrors } from './support/screens';

/** What a citation vouches for: compared by somebody, and again when the words change. */

let stet: Launched;
let page: Page;
let errors: string[];

const editor = () => page.getByRole('textbox', { name: 'Article text' });
const statements = () => page.getByRole('list', { name: 'Words that it is cited for' });

beforeAll(async () => {
  const desk = path.join(await mkdtemp(path.join(tmpdir(), 'stet-statements-')), 'Desk');
  const workspace = await createWorkspace(desk);
  const source = await workspace.sources.create({
    csl: { type: 'report', title: 'The bill for the wall' },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const { id } = await workspace.articles.add({
    meta: { headline: 'The wall' },
    body: [
      paragraph([
        text('It rained. The wall cost two million'),
        { type: 'citation', version: 1, items: [{ sourceId: source.id }] },
        text('.'),
      ]),
    ],
  });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
  stet = await launchApp({ workspace: desk });
  page = stet.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await editor().getByText('The wall cost').waitFor();
  await page.getByRole('tab', { name: 'Sources' }).click();
});
afterAll(() => stet.close());

test('cited words that nobody compared are in the list of what lacks evidence', async () => {
  await menu(stet, 'quote.evidence');
  const open = page.getByRole('list', { name: 'Cited words that nobody compared' });
  await open.getByText('The wall cost two million.').waitFor();
  await open.getByRole('button', { name: 'Compared…' }).waitFor();
  await inspectScreen(stet, 'statements-working');
  await page.getByRole('tab', { name: 'Sources' }).click();
});

test('the sentence of a citation is compared by somebody, with name and time', async () => {
  await statements().getByText('The wall cost two million.').waitFor();
  await statements().getByText('not compared', { exact: true }).waitFor();
  await statements().getByRole('button', { name: 'Compared…' }).click();
  const form = page.getByRole('dialog', { name: 'Compared with the source?' });
  await form.getByText('it says this').waitFor();
  await form.getByRole('textbox', { name: 'Your name' }).fill('Dana Checker');
  await page.keyboard.press('Enter');
  await statements()
    .getByText(/Compared with the source by Dana Checker, today/)
    .waitFor();
  await inspectScreen(stet, 'statements');
});

test('an edit of the words asks for another comparison, and says so', async () => {
  await editor().getByText('The wall cost').click();
  await page.keyboard.press('Control+Home');
  for (const _ of 'It rained. The') await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' old');
  await statements().getByText('The old wall cost two million.').waitFor();
  await statements()
    .getByText(/they have changed since Dana Checker compared them/)
    .waitFor();
  expect(await statements().getByText('compared', { exact: true }).count()).toBe(0);
  await menu(stet, 'go.desk');
  await page.getByText('0 of 1 verified').waitFor();
  expect(errors).toEqual([]);
});
