import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from './support/launch';
import { exportOpen } from './support/mainJob';
import { openSample } from './support/sample';
import { inspectScreen, menu } from './support/screens';

/** The names of speakers, and their roles with dates. Each test continues from the one before. */
let window: Launched;
let page: Page;
let text: Locator;
let errors: string[];
let folder: string;

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const details = () => page.getByRole('region', { name: 'Details' });
const type = (words: string) => page.keyboard.type(words);
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The block quotation with this attribution. */
const attributed = (words: string) => text.locator(`[data-label^="${words}"]`);
const openSpeaker = async (name: string | RegExp) => {
  await menu(window, 'go.speakers');
  await page.getByRole('option', { name }).click();
  await details().getByRole('heading', { name }).waitFor();
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-speakers-'));
  ({ text, errors, ...window } = await openSample());
  page = window.page;
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

test('a speaker gets another name and roles with dates, by keyboard', async () => {
  await openSpeaker(/Jonas Brandt/);
  await details().getByRole('button', { name: 'Edit…' }).click();
  const form = dialog('Speaker');
  await form.getByRole('button', { name: 'Add a role' }).press('Enter');
  await type('inspector');
  await press('Tab');
  await type('Waterways Inspectorate');
  await press('Tab');
  await type('2023');
  await press('Tab');
  await type('2009');
  await form.getByRole('textbox', { name: 'Also known as' }).press('End');
  await type('The Silt Prophet');
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  await form
    .getByText('A role ends before it begins: inspector, Waterways Inspectorate, 2023 to 2009.')
    .waitFor();
  const row = form.getByRole('group', { name: 'Role 1' });
  await row.getByRole('textbox', { name: 'From' }).fill('2009');
  await row.getByRole('textbox', { name: 'To' }).fill('2023');
  await form.getByRole('button', { name: 'Add a role' }).press('Enter');
  await type('candidate for mayor');
  await form.getByRole('group', { name: 'Role 2' }).getByRole('textbox', { name: 'From' }).fill('2025-11');
  await inspectScreen(window, 'speaker');
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  await details().getByText('inspector, Waterways Inspectorate, 2009 to 2023').waitFor();
  await details().getByText('candidate for mayor, since 2025-11').waitFor();
  await inspectScreen(window, 'speakers');
});

test('a speaker is found by any of the names', async () => {
  await page.getByRole('textbox', { name: 'Find in speakers' }).fill('silt prophet');
  await expect
    .poll(() => page.getByRole('listbox', { name: 'Speakers' }).getByRole('option').allTextContents())
    .toEqual([expect.stringMatching(/^Jonas Brandt/)]);
});

test('a quotation shows the speaker’s role on the day it was said, in the text and in exports', async () => {
  await menu(window, 'article.new');
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await expect.poll(() => headline.inputValue()).toBe('');
  await headline.fill('Then and now');
  await text.click();
  await menu(window, 'insert.quote');
  await page.getByRole('option', { name: /stand in silt/ }).click();
  await page.getByRole('button', { name: 'As a block' }).click();
  await attributed('Jonas Brandt, inspector, ').waitFor();
  await text.getByText('stand in silt, not in rock').click();
  await page.getByText('inspector, Waterways Inspectorate', { exact: true }).waitFor();
  await inspectScreen(window, 'role-of-the-day');
  await press('Escape');
  await exportOpen(window, 'Markdown (GFM)', folder, async () => {});
  expect(await readFile(path.join(folder, 'then-and-now.md'), 'utf8')).toContain('Jonas Brandt, inspector');

  await menu(window, 'go.quotes');
  await page.getByRole('option', { name: /stand in silt/ }).click();
  await details().getByRole('button', { name: 'Edit…' }).click();
  await dialog('Quote').getByRole('textbox', { name: 'Date said' }).fill('2026-01');
  await dialog('Quote').getByText('Jonas Brandt, candidate for mayor').waitFor();
  await dialog('Quote').getByRole('textbox', { name: 'Date said' }).press('Enter');
  await dialog('Quote').waitFor({ state: 'hidden' });
  await details().getByText('Jonas Brandt, candidate for mayor').waitFor();
  await page
    .getByRole('button', { name: /Then and now/ })
    .first()
    .click();
  await attributed('Jonas Brandt, candidate for mayor, ').waitFor();
});

test('typing a known name selects that speaker; another name creates a new speaker', async () => {
  for (const [words, name] of [
    ['The basin is not mine', 'the silt prophet'],
    ['I said so in 2022', 'J. Brandt'],
  ] as const) {
    await menu(window, 'quote.capture');
    const form = dialog('Capture quote');
    await form.getByRole('textbox', { name: 'Words', exact: true }).fill(words);
    await form.getByRole('combobox', { name: 'Speaker' }).fill(name);
    await form.getByRole('combobox', { name: 'Speaker' }).press('Escape');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await form.waitFor({ state: 'hidden' });
  }
  // Waits for the complete list before clicking, because it moves while it grows.
  await menu(window, 'go.speakers');
  await page.getByRole('option', { name: /^J\. Brandt, 1 quote$/ }).waitFor();
  await openSpeaker(/Jonas Brandt/);
  await details()
    .getByRole('button', { name: /The basin is not mine/ })
    .waitFor();
});

test('duplicate speakers are merged with the data of both, and the merge is undone', async () => {
  await page.getByRole('button', { name: 'Find duplicate speakers…' }).click();
  const duplicates = dialog('Duplicate speakers');
  await duplicates.getByText('1 group of speakers who seem to be one.').waitFor();
  expect(
    await duplicates.getByRole('radio', { name: 'Name of Jonas Brandt: Jonas Brandt' }).isChecked(),
  ).toBe(true);
  await duplicates.getByText('Also known as The Silt Prophet; J. Brandt.').waitFor();
  await inspectScreen(window, 'duplicate-speakers');
  await duplicates.getByRole('button', { name: 'Merge these 2' }).click();
  await duplicates.getByText('No duplicate speakers.').waitFor();
  await duplicates.getByRole('button', { name: 'Done' }).click();

  await details().getByText('The Silt Prophet; J. Brandt').waitFor();
  await details()
    .getByRole('button', { name: /I said so in 2022/ })
    .waitFor();
  await details().getByText('1 other speaker was merged into this one').waitFor();
  await inspectScreen(window, 'merged-speaker');
  await details().getByRole('button', { name: 'Undo the merge' }).click();
  await page.getByRole('option', { name: /^J\. Brandt, 1 quote$/ }).waitFor();
  await expect
    .poll(() =>
      details()
        .getByRole('button', { name: /I said so in 2022/ })
        .count(),
    )
    .toBe(0);
});
