import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, menu, watchErrors } from './support/screens';

/** Work on an article other than writing. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let desk: string;

const text = () => page.getByRole('textbox', { name: 'Article text' });
const saved = () => page.getByText(/^Saved/).waitFor();
const paragraph = (words: string) => text().getByText(words);

/** Changes something without the window, as another program would. */
const behind = (channel: string, input: unknown): Promise<unknown> =>
  page.evaluate(([name, value]) => Reflect.get(globalThis, 'stet').invoke(name, value), [channel, input]);

const draft = [
  'The harbour office called the delay “a matter of days.”',
  '“Nobody asked the crew,” said Mara Lind, who runs the pilot boats.',
  'The so-called “repair” goes on.',
];

const answer = <T>(result: unknown): T => (result as { value: T }).value;

beforeAll(async () => {
  desk = path.join(await mkdtemp(path.join(tmpdir(), 'stet-article-')), 'Desk');
  window = await launchApp();
  page = window.page;
  page.setDefaultTimeout(10_000);
  errors = watchErrors(page);
  await chooseInDialog(window, [desk]);
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
  await menu(window, 'article.new');
  await text().click();
  for (const words of draft) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await saved();
});
afterAll(() => window.close());

test('the header is edited in the page without changing the text', async () => {
  await page.getByRole('textbox', { name: 'Headline' }).fill('Days, they said');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A delay and who is told of it.');
  await page.getByRole('combobox', { name: 'Add tag' }).fill('Harbour');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove tag Harbour' }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Slug' }).inputValue()).toBe('days-they-said');
  await saved();
  await paragraph('Nobody asked the crew').waitFor();
  // The steps from before the header was edited can still be undone.
  await paragraph('goes on').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And on.');
  await page.keyboard.press('Control+z');
  await paragraph('The so-called “repair” goes on.').waitFor();
});

test('the language in the header looks like words, also when the look of fields is loaded after it', async () => {
  const look = (field: Element) => {
    const { borderTopWidth, minHeight } = getComputedStyle(field);
    return { borderTopWidth, minHeight };
  };
  const plain = { borderTopWidth: '0px', minHeight: '24px' };
  const language = page.locator('[data-field=language] [role=combobox]');
  await expect.poll(() => language.evaluate(look)).toEqual(plain);
  await menu(window, 'format.link');
  await page.getByRole('dialog', { name: 'Link' }).waitFor();
  await expect.poll(() => language.evaluate(look)).toEqual(plain);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Link' }).waitFor({ state: 'hidden' });
});

test('found quotations are accepted by keyboard, and scare quotes are listed separately', async () => {
  await menu(window, 'quote.find');
  await page.getByText('3 found').waitFor();
  const scare = page.getByRole('group', { name: 'Scare quotes' });
  expect(await scare.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('“repair”')]);
  await page.keyboard.press('Enter');
  await page.getByText('2 found').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('1 found').waitFor();
  await page.keyboard.press('d');
  await page.getByText('Nothing left to attach').waitFor();
  await page.getByRole('button', { name: 'Show all quotations' }).click();
  await page.getByText('2 without source').waitFor();
});

test('a drifted quotation is shown with the difference, and the recorded text is restored', async () => {
  await paragraph('Nobody asked the crew').dblclick({ position: { x: 30, y: 8 } });
  await page.keyboard.type('Somebody');
  await page.getByText('1 drifted', { exact: true }).waitFor();
  const card = page.getByRole('listitem').filter({ hasText: 'drifted' });
  expect(await card.locator('del').textContent()).toContain('Nobody');
  await card.getByRole('button', { name: 'Use record' }).click();
  await page.getByText('1 drifted', { exact: true }).waitFor({ state: 'detached' });
  await paragraph('Nobody asked the crew').waitFor();
});

test('a clicked quotation shows its record and can be detached', async () => {
  await paragraph('a matter of days').click();
  const card = page.getByRole('dialog', { name: 'Quotation' });
  await card.getByText('no source', { exact: true }).waitFor();
  await card.getByRole('button', { name: 'Detach' }).click();
  await page.getByText('1 without record').waitFor();
  await card.waitFor({ state: 'detached' });
});

test('the quote shortcut links the selected text to the recorded quote', async () => {
  await paragraph('a matter of days').click({ clickCount: 3 });
  await page.keyboard.press('Home');
  for (let step = 0; step < 'The harbour office called the delay '.length; step++) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('"');
  await page.getByRole('dialog').getByRole('button', { name: 'Attach' }).click();
  await page.getByText('2 without source').waitFor();
});

test('a text that was changed elsewhere is not overwritten without a warning', async () => {
  const { items } = answer<{ items: { id: string }[] }>(await behind('articles.list', {}));
  const id = items[0]?.id;
  const { version } = answer<{ version: number }>(await behind('articles.get', { id }));
  await behind('articles.saveBody', { id, version, splices: [{ at: 0, remove: 1, insert: [] }] });
  await paragraph('goes on').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Kept.');
  await page.getByRole('button', { name: 'Keep this text' }).click();
  await saved();
  await paragraph('a matter of days').waitFor();
  const stored = JSON.stringify(await behind('articles.get', { id }));
  expect(stored).toContain('a matter of days');
  expect(stored).toContain('Kept.');
  await page.getByRole('tab', { name: 'History' }).click();
  await page
    .getByText(/Stored by hand/)
    .first()
    .waitFor();
});

test('text typed just before leaving the article is saved, even if the article was changed elsewhere meanwhile', async () => {
  await paragraph('Kept.').click();
  await page.keyboard.press('End');
  const { items } = answer<{ items: { id: string }[] }>(await behind('articles.list', {}));
  const id = items[0]?.id;
  const { version } = answer<{ version: number }>(await behind('articles.get', { id }));
  await behind('articles.saveBody', { id, version, splices: [{ at: 0, remove: 1, insert: [] }] });
  await page.keyboard.type(' In passing.');
  await menu(window, 'go.desk');
  await page.getByRole('listbox').getByRole('option').first().dblclick();
  await paragraph('In passing.').waitFor();
  await paragraph('a matter of days').waitFor();
});

test('a dropped file becomes an article, and the report shows the result', async () => {
  await page.evaluate(() => {
    const data = new DataTransfer();
    const source = '---\ntitle: Dropped in\ntags: [pilots]\n---\n\nWords of the dropped file.\n';
    data.items.add(new File([source], 'dropped.md', { type: 'text/markdown' }));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }
  });
  const report = page.getByRole('dialog', { name: 'Import' });
  await report.getByText('dropped.md').waitFor();
  await report.getByRole('button', { name: 'Open Dropped in' }).click();
  await paragraph('Words of the dropped file.').waitFor();
});

test('the last words typed before the window closes are saved', async () => {
  await paragraph('Words of the dropped file.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Last words.');
  expect(errors).toEqual([]);
  await window.close();
  window = await launchApp({ workspace: desk });
  page = window.page;
  await paragraph('Last words.').waitFor();
});
