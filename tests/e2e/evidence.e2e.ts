import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** From words in an article to records with a source, and to words that somebody compared with it. */

const speakers = ['Maren Holt', 'Ole Brandt', 'Ida Voss'];
const sources = ['https://a.example/minutes', 'https://a.example/letter', 'https://a.example/hearing'];
const each = 6;

let stet: Launched;
let page: Page;
let errors: string[];
let keys = 0;

const press = async (...names: string[]) => {
  for (const name of names) {
    keys += 1;
    await page.keyboard.press(name);
  }
};
/** A menu entry by its key, which the driver cannot press: it is counted as one. */
const byKey = async (id: string) => {
  keys += 1;
  await menu(stet, id);
};
const panel = () => page.getByRole('region', { name: 'Evidence of the quotations' });
const list = () => page.getByRole('listbox', { name: 'Quotations that are not verified' });
const option = (words: string) => list().getByRole('option').filter({ hasText: words });

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-evidence-'));
  const said = Array.from({ length: speakers.length * each }, (_, at) => {
    const speaker = speakers[Math.floor(at / each)];
    return `“The quay was measured ${at + 1} times before it was opened again,” said ${speaker}.`;
  });
  await writeFile(path.join(folder, 'quay.md'), `# The quay\n\n${said.join('\n\n')}\n`);
  stet = await launchApp();
  page = stet.page;
  errors = watchErrors(page);
  await chooseInDialog(stet, [path.join(folder, 'Desk')]);
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
  await chooseInDialog(stet, [path.join(folder, 'quay.md')]);
  await menu(stet, 'import.files');
  await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).first().click();
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
});
afterAll(() => stet.close());

test('from 18 found to 18 sourced with three sources takes at most 60 keys', async () => {
  await byKey('quote.find');
  await page.getByText('18 found').waitFor();
  await page.getByRole('listbox', { name: 'Words without a record' }).and(page.locator(':focus')).waitFor();
  await press('Shift+Tab', 'Enter');
  await page.getByText('Nothing left to attach').waitFor();
  await byKey('quote.evidence');
  await panel().getByText('18 not verified').waitFor();
  expect(await option('sourced').count()).toBe(0);
  await inspectScreen(stet, 'evidence');

  for (const source of sources) {
    await press('s');
    const pick = page.getByRole('dialog', { name: 'Choose a source' });
    await pick.getByRole('textbox', { name: 'Find' }).and(page.locator(':focus')).waitFor();
    // As a paste does it.
    keys += 1;
    await page.keyboard.insertText(source);
    await pick.getByText('No matches').waitFor();
    await press('Enter');
    const form = page.getByRole('dialog', { name: 'New source' });
    await expect.poll(() => form.getByRole('textbox', { name: 'Address (URL)' }).inputValue()).toBe(source);
    await press('Enter');
    await list().and(page.locator(':focus')).waitFor();
    const done = (sources.indexOf(source) + 1) * each;
    for (let at = done - each + 1; at < done; at++) {
      await press('a');
      await expect.poll(() => option('sourced').count()).toBe(at + 1);
    }
  }
  expect(await option('sourced').count()).toBe(18);
  console.log(`evidence: 18 found to 18 sourced in ${keys} keys`);
  expect(keys).toBeLessThanOrEqual(60);
});

test('several chosen records get one speaker at once, and U takes it back', async () => {
  await press('Home', ' ', 'ArrowDown', ' ', 'e');
  const form = page.getByRole('dialog', { name: 'Change 2 records' });
  await form.getByRole('combobox', { name: 'Speaker' }).fill('Tove Lind');
  await page.keyboard.press('Tab');
  await inspectScreen(stet, 'evidence-several');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => option('Tove Lind').count()).toBe(2);
  await list().and(page.locator(':focus')).waitFor();
  await press('u');
  await expect.poll(() => option('Tove Lind').count()).toBe(0);
});

test('words that a person compared with their source are verified, until the record changes', async () => {
  await press('Home', 'v');
  const form = page.getByRole('dialog', { name: 'Compared with the source?' });
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Enter your name').waitFor();
  await form.getByRole('textbox', { name: 'Your name' }).fill('Dana Checker');
  await inspectScreen(stet, 'evidence-confirm');
  await page.keyboard.press('Enter');
  await panel().getByText('17 not verified').waitFor();

  // The narrow window of the pictures has taken the list away meanwhile.
  await list().focus();
  await page.keyboard.press('Escape');
  await page.getByText('1 verified').waitFor();
  const card = page.getByRole('listitem').filter({ hasText: 'measured 1 times' });
  await card.getByText(/Compared with the source by Dana Checker, today/).waitFor();
  await inspectScreen(stet, 'evidence-cards');
  await menu(stet, 'go.desk');
  await page.getByText('1 of 18 verified').waitFor();

  await menu(stet, 'go.quotes');
  await page.getByRole('button', { name: /Evidence/ }).click();
  await page.getByRole('option', { name: 'Verified', exact: true }).click();
  const row = page.getByRole('option', { name: /measured 1 times/ });
  await row.click();
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByText(/Compared with the source by Dana Checker/).waitFor();
  await inspectScreen(stet, 'evidence-library');
  await details.getByRole('button', { name: 'Edit' }).click();
  const quote = page.getByRole('dialog', { name: 'Quote' });
  await quote.getByRole('textbox', { name: 'Words', exact: true }).fill('The quay was measured once.');
  await quote.getByRole('button', { name: 'Save' }).click();
  await details.getByText('No longer verified: the words of the record have changed.').waitFor();
  expect(errors).toEqual([]);
});
