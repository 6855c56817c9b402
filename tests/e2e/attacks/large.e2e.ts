import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fault, tries } from '../../support/faults.ts';
import { type Launched, launchApp } from '../support/launch.ts';
import { paste } from '../support/paste.ts';
import { menu } from '../support/screens.ts';

/** Very large pastes: the window still responds afterwards, undoes them exactly and continues to save. */
let stet: Launched;
let page: Page;

const text = () => page.getByRole('textbox', { name: 'Article text' });

beforeAll(async () => {
  stet = await launchApp();
  page = stet.page;
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page
    .getByText(/Dredging stops/)
    .first()
    .waitFor();
  await menu(stet, 'article.new');
  await text().click();
  await page.keyboard.type('What was written before.');
});
afterAll(() => stet.close());

const state = (): Promise<string> =>
  text().evaluate((root) => JSON.stringify(Reflect.get(root, '__lexicalEditor').getEditorState().toJSON()));

/** The text of the article as stored in the database. */
const stored = (): Promise<string> =>
  page.evaluate(async () => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('articles.list', { text: '', sort: 'updated', limit: 1 });
    return JSON.stringify(await invoke('articles.get', { id: value.items[0].id }));
  });

const sentence = 'The harbour office called the delay a matter of days, and nobody asked the crew. ';
const megabyte = `${`${sentence.repeat(6).trim()}\n\n`.repeat(2000)}The last words of it.`;
const elements = (tag: string) =>
  `${`<${tag}>`.repeat(50_000)}The last words of it.${`</${tag}>`.repeat(50_000)}`;

const pastes: [string, Record<string, string>][] = [
  ['1 MB of text', { 'text/plain': megabyte }],
  ['1 MB in one paragraph', { 'text/plain': `${sentence.repeat(13_000)}The last words of it.` }],
  ['50,000 nested divisions', { 'text/html': elements('div') }],
  ['50,000 nested block quotes', { 'text/html': elements('blockquote') }],
  ['50,000 nested lists', { 'text/html': elements('ul').replaceAll('<ul>', '<ul><li>') }],
  ['50,000 nested marks', { 'text/html': elements('b') }],
];

test('the pastes have the size in their name', () => {
  expect(megabyte.length).toBeGreaterThan(950_000);
});

const count = tries({ full: 5, short: 1 });

test.each(pastes)('%s', async (name, formats) => {
  let slowest = 0;
  for (let turn = 0; turn < count; turn++) slowest = Math.max(slowest, await survives(name, formats));
  fault('R13', name, {
    tries: count,
    survived: count,
    worst: `shown after ${Math.round(slowest)} ms; undo restored the text exactly`,
  });
});

/** Pastes, types, waits until both are stored, and undoes it. Gives the milliseconds until the paste was shown. */
async function survives(name: string, formats: Record<string, string>): Promise<number> {
  await page.keyboard.press('Control+End');
  const before = await state();
  const start = performance.now();
  await paste(stet, formats);
  await text().getByText('The last words of it.').first().waitFor();
  const shown = performance.now() - start;
  console.log(`${name}: shown ${Math.round(shown)} ms after the paste`);

  await page.keyboard.insertText(' Typed after it.');
  await text().getByText('Typed after it.').first().waitFor();
  await expect.poll(stored, { timeout: 60_000 }).toContain('Typed after it.');

  await expect
    .poll(
      async () => {
        await page.keyboard.press('Control+z');
        return (await state()) === before;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  await expect.poll(stored, { timeout: 60_000 }).not.toContain('The last words of it.');
  expect(await stored()).toContain('What was written before.');
  return shown;
}
