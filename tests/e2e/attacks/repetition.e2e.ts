import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fault, tries } from '../../support/faults.ts';
import { openEmptyArticle } from '../support/emptyArticle.ts';
import { type Launched, launchApp } from '../support/launch.ts';
import { paste } from '../support/paste.ts';
import { menu } from '../support/screens.ts';

/** R22 in the window: pastes of one repeated piece. The window goes on, has the words, and saves what is typed after. */
let stet: Launched;
let page: Page;

const text = () => page.getByRole('textbox', { name: 'Article text' });

beforeAll(async () => {
  stet = await launchApp();
  page = stet.page;
  await openEmptyArticle(stet);
});
afterAll(() => stet.close());

const last = 'The last words of it.';
const html = (fragment: string, count: number) => ({
  'text/html': `${fragment.repeat(count)}<p>${last}</p>`,
});
const words = (fragment: string, count: number) => ({ 'text/plain': `${fragment.repeat(count)}\n\n${last}` });
const markdown = (fragment: string, count: number) => ({
  'text/plain': `# Pasted\n\n${fragment.repeat(count)}\n\n${last}`,
});

const pastes: [string, Record<string, string>][] = [
  ['3,000 links without words', html('<a href=x>', 3000)],
  ['30,000 links without words', html('<a href=x>', 30_000)],
  ['60,000 “', words('“', 60_000)],
  ['20,000 quotations', words('“We left,” she said. ', 20_000)],
  ['Markdown: 30,000 *_', markdown('*_', 30_000)],
  ['Markdown: 30,000 {{', markdown('{{', 30_000)],
  ['Markdown: 30,000 {%', markdown('{%', 30_000)],
  ['Markdown: 300,000 spaces', markdown(' ', 300_000)],
  ['Markdown: 2,000 underlined headings', markdown('a\n=\n', 2000)],
  ['Markdown: 20,000 [^1]', markdown('[^1]', 20_000)],
  ['20,000 brackets in a page', html('[a](', 20_000)],
  ['3,000 list items without a list', html('<li>', 3000)],
];

/** Starts to measure the longest pause of the page; the handle gives it in milliseconds. */
const watchPauses = () =>
  page.evaluateHandle(() => {
    const watch = { longest: 0, stop: () => {} };
    let before = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - before);
      before = now;
    }, 10);
    watch.stop = () => clearInterval(beat);
    return watch;
  });

const longestPause = (watch: { longest: number; stop: () => void }): number => {
  watch.stop();
  return watch.longest;
};

/** The text of the newest article as stored in the database. */
const stored = (): Promise<string> =>
  page.evaluate(async () => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('articles.list', { text: '', sort: 'updated', limit: 1 });
    return JSON.stringify(await invoke('articles.get', { id: value.items[0].id }));
  });

const count = tries({ full: 10, short: 1 });

test.each(pastes)('%s', async (name, formats) => {
  let survived = 0;
  let longest = 0;
  for (let turn = 0; turn < count; turn++) {
    await text().focus();
    await page.keyboard.press('Control+End');
    const pauses = await watchPauses();
    await paste(stet, formats);
    await expect.poll(() => text().textContent(), { timeout: 60_000 }).toContain(last);
    const typed = `Typed after it, ${turn}.`;
    await page.keyboard.insertText(` ${typed}`);
    await expect.poll(stored, { timeout: 60_000 }).toContain(typed);
    longest = Math.max(longest, await pauses.evaluate(longestPause));
    survived += 1;
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await expect.poll(() => text().textContent(), { timeout: 60_000 }).toBe('');
  }
  console.log(`${name}: the window paused for ${Math.round(longest)} ms at most`);
  fault('R22', name, {
    tries: count,
    survived,
    worst: `the window paused for ${Math.round(longest)} ms, with the paste's own drawing`,
  });
});

test('the finder lists quotations of a long text and is not waited for', async () => {
  await text().focus();
  await paste(stet, words('“We left,” she said. ', 3000));
  await expect.poll(() => text().textContent(), { timeout: 60_000 }).toContain(last);
  await menu(stet, 'quote.find');
  await page.getByRole('listbox', { name: 'Words without a record' }).waitFor();
  await page
    .getByText('2000 quotations without a record')
    .or(page.getByText(/2,?000/))
    .first()
    .waitFor();
});
