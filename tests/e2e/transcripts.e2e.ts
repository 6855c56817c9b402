import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWav } from '../support/wav';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, closed, inspectScreen, menu, watchErrors } from './support/screens';

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
  await writeFile(path.join(folder, 'council.wav'), makeWav(12));
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

test('a recording is tied to it, and a time plays from two seconds before', async () => {
  await chooseInDialog(window, [path.join(folder, 'council.wav')]);
  await details().getByRole('button', { name: 'Add recording…' }).focus();
  await page.keyboard.press('Enter');
  await details().getByText('Recording: council.wav').waitFor();
  await details().getByRole('button', { name: 'Show transcript' }).click();
  await transcript().getByRole('button', { name: '00:00:07', exact: true }).click();
  await expect.poll(() => sound((audio) => audio.currentTime)).toBeGreaterThan(5);
  expect(await sound((audio) => audio.duration)).toBe(12);
  await page.keyboard.press('k');
  expect(await sound((audio) => audio.paused)).toBe(true);
  const played = await sound((audio) => audio.currentTime);
  await page.keyboard.press('j');
  expect(await sound((audio) => audio.currentTime)).toBeCloseTo(Math.max(0, played - 5), 3);
  await page.keyboard.press(']');
  expect(await sound((audio) => audio.playbackRate)).toBe(1.25);
  await inspectScreen(window, 'transcript-player');
});

test('a passage is repeated', async () => {
  await sound((audio) => {
    audio.currentTime = 6.5;
  });
  await page.keyboard.press('r');
  await transcript().getByRole('button', { name: 'Repeat passage', pressed: true }).waitFor();
  await page.keyboard.press('k');
  await expect.poll(() => sound((audio) => audio.currentTime)).toBeLessThan(5);
  await page.keyboard.press('k');
  await page.keyboard.press('r');
});

test('a recording is served in the parts that are asked for, and to the app alone', async () => {
  const answers = await sound(async ({ src }) => {
    const part = await fetch(src, { headers: { Range: 'bytes=8-11' } });
    const beyond = await fetch(src, { headers: { Range: 'bytes=999999-' } });
    const unknown = await fetch(src.replace(/[0-9a-f]{64}/, '0'.repeat(64)));
    return [part.status, await part.text(), part.headers.get('content-range'), beyond.status, unknown.status];
  });
  expect(answers).toEqual([206, 'WAVE', 'bytes 8-11/96044', 416, 404]);
  const outside = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
          resolve(effectiveDirective),
        );
        new Audio('app://stet/sound.wav').load();
      }),
  );
  expect(outside).toBe('media-src');
  errors.splice(0);
  await page.keyboard.press('Escape');
  await transcript().waitFor({ state: 'hidden' });
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
  await closed(quote);
});

test('the speaker of a voice is remembered, and a turn is captured by key', async () => {
  await transcript().getByRole('button', { name: 'Capture quote from 00:00:01' }).focus();
  await page.keyboard.press('Enter');
  const quote = dialog('Capture quote');
  await quote.getByText('Ana Prawn').waitFor();
  expect(await quote.getByRole('combobox', { name: 'Speaker' }).count()).toBe(0);
  await quote.getByRole('button', { name: 'Cancel' }).click();
  await closed(quote);
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
  // The tape plays from two seconds before.
  await expect.poll(() => sound((audio) => audio.currentTime)).toBeGreaterThan(5);
  expect(await sound((audio) => audio.paused)).toBe(false);
  await page.keyboard.press('Escape');
  await transcript().waitFor({ state: 'hidden' });
});

const sound = <T>(read: (audio: HTMLAudioElement) => T) =>
  transcript()
    .locator('audio')
    .evaluate(read as (element: HTMLElement | SVGElement) => T);

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
