import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** A transcript is added to a source, and words of it become a verified quote. Each test continues the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const details = () => page.getByRole('region', { name: 'Details' });
const transcript = () => dialog('Council on the quay');

const vtt = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ana Prawn>The quay will hold until spring.

00:00:04.000 --> 00:00:07.000
<v Bo Reed>And who says so?

00:00:07.000 --> 00:00:11.000
<v Ana Prawn>We have tested every pile of it, and none has moved.

bad --> 00:00:12.000
<v Bo Reed>Lost.
`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-transcript-'));
  await writeFile(path.join(folder, 'council.vtt'), vtt);
  await writeFile(
    path.join(folder, 'council.html'),
    '<title>Council on the quay</title><p>The council met on Friday.</p>',
  );
  window = await launchApp();
  page = window.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await chooseInDialog(window, [path.join(folder, 'Desk')]);
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
});

test('a transcript is added to a source, and what was left out is named', async () => {
  await chooseInDialog(window, [path.join(folder, 'council.html')]);
  await menu(window, 'sources.fromPage');
  await details().getByRole('heading', { name: 'Council on the quay' }).waitFor();
  await chooseInDialog(window, [path.join(folder, 'council.vtt')]);
  await details().getByRole('button', { name: 'Add transcript…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('One part was left out. Line 12: “bad” is not a time.').waitFor();
  await details()
    .getByText(/council\.vtt · 3 turns, 00:00:11 · SHA-256 [0-9a-f]{12}/)
    .waitFor();
});

test('words that are selected become a quote with speaker, source and time', async () => {
  await details().getByRole('button', { name: 'Show transcript' }).focus();
  await page.keyboard.press('Enter');
  await transcript().getByText('And who says so?').waitFor();
  await inspectScreen(window, 'transcript');
  await select('every pile of it');
  await transcript().getByRole('button', { name: 'Capture quote', exact: true }).click();
  const quote = dialog('Capture quote');
  expect(await quote.getByRole('textbox', { name: 'Words', exact: true }).inputValue()).toBe(
    'every pile of it',
  );
  expect(await quote.getByRole('combobox', { name: 'Speaker' }).inputValue()).toBe('Ana Prawn');
  expect(await quote.getByRole('textbox', { name: 'Where in the source' }).inputValue()).toBe('00:00:07');
  await quote.getByText('Said in the transcript: yes, at 00:00:07').waitFor();
  await quote.getByRole('button', { name: 'Save' }).click();
  await quote.waitFor({ state: 'hidden' });
});

test('the speaker of a voice is remembered, and a turn is captured by key', async () => {
  await transcript().getByRole('button', { name: 'Capture quote from 00:00:01' }).focus();
  await page.keyboard.press('Enter');
  const quote = dialog('Capture quote');
  await quote.getByText('Ana Prawn').waitFor();
  expect(await quote.getByRole('combobox', { name: 'Speaker' }).count()).toBe(0);
  await quote.getByRole('button', { name: 'Cancel' }).click();
  await quote.waitFor({ state: 'hidden' });
});

test('words across another voice cannot be captured', async () => {
  await select('until spring', 'tested every');
  await transcript().getByText('others speak in between').waitFor();
  expect(await transcript().getByRole('button', { name: 'Capture quote', exact: true }).isDisabled()).toBe(
    true,
  );
  await page.keyboard.press('Escape');
  await transcript().waitFor({ state: 'hidden' });
});

test('the quote is verified with its time, which leads back into the transcript', async () => {
  await menu(window, 'go.quotes');
  await page.getByRole('option', { name: /every pile of it/ }).click();
  await details().getByText('Found in the transcript of the source at 00:00:07').waitFor();
  await details().getByText('verified', { exact: true }).waitFor();
  await inspectScreen(window, 'transcript-quote');
  await details().getByRole('button', { name: 'Show 00:00:07 in the transcript' }).first().click();
  await transcript().locator('[aria-current]').getByText('none has moved').waitFor();
  await page.keyboard.press('Escape');
  await transcript().waitFor({ state: 'hidden' });
});

/** Selects from the beginning of `from` to the end of `to`, as a mouse does. */
async function select(from: string, to = from): Promise<void> {
  await transcript().evaluate(
    (root, [first, last]) => {
      const place = (words: string, isEnd: boolean) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(words) ?? -1;
          if (at >= 0) return [node, at + (isEnd ? words.length : 0)] as const;
        }
        throw new Error(`No “${words}”.`);
      };
      const range = document.createRange();
      range.setStart(...place(first ?? '', false));
      range.setEnd(...place(last ?? '', true));
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    },
    [from, to],
  );
}
