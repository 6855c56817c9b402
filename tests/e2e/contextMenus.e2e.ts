import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { projectRoot } from './support/launch';
import { openSample } from './support/sample';
import { inspectScreen, menu } from './support/screens';

/** The menus under the pointer and by Shift+F10: in the text, at a block's handle, on the rows of every list. */
let stet: Awaited<ReturnType<typeof openSample>>;
let page: Page;
let text: Locator;

beforeAll(async () => {
  stet = await openSample();
  ({ page, text } = stet);
  page.setDefaultTimeout(5_000);
  await menu(stet, 'article.new');
  await page.getByRole('textbox', { name: 'Headline' }).waitFor();
  await text.click();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    await page.screenshot({ path: `artifacts/screens/FAIL-${task.name.slice(0, 20)}.png` });
});
afterAll(async () => {
  expect(stet.errors).toEqual([]);
  await stet.close();
});

const textMenu = () => page.getByRole('menu', { name: 'Text menu' });
const entry = (name: string | RegExp) => page.getByRole('menuitem', { name });
const gone = () => page.getByRole('menu').first().waitFor({ state: 'hidden' });
const inText = () => page.waitForFunction(() => document.activeElement?.classList.contains('stet-text'));
const names = (of: Locator) => of.getByRole('menuitem').allTextContents();
const lines = () => text.locator(':scope > *').allTextContents();
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const write = async (...words: string[]) => {
  await text.click();
  await press('ControlOrMeta+a', 'Backspace', 'Backspace');
  for (const [index, line] of words.entries()) {
    if (index > 0) await press('Enter');
    await page.keyboard.type(line);
  }
};
/** A right click on a word of the text. */
async function rightClick(words: string): Promise<void> {
  await text
    .getByText(words)
    .first()
    .click({ button: 'right', position: { x: 8, y: 8 } });
}

test('at the caret, what is cut, copied and pasted goes where the click was', async () => {
  await write('First line here.', 'Second line here.');
  await rightClick('First line');
  await textMenu().waitFor();
  expect(await entry('Cut').getAttribute('aria-disabled')).toBe('true');
  await press('Escape');
  await inText();
  await page.keyboard.type('X');
  expect((await lines())[0]).toContain('X');
  expect((await lines())[1]).toBe('Second line here.');

  await press('ControlOrMeta+End', 'Shift+Home');
  await text.getByText('Second').click({ button: 'right', position: { x: 30, y: 8 } });
  await entry('Copy').click();
  await gone();
  await inText();
  await press('End', 'Enter');
  await press('Shift+F10');
  await textMenu().waitFor();
  await entry('Paste').first().click();
  await gone();
  await expect.poll(lines).toEqual([expect.any(String), 'Second line here.', 'Second line here.']);
});

test('selected words have their commands, with their keys', async () => {
  await write('Words to mark');
  await press('Shift+Home');
  await rightClick('Words to mark');
  const shown = await names(textMenu());
  expect(shown.slice(0, 4)).toEqual([
    'BoldCtrl B',
    'ItalicCtrl I',
    'Link…Ctrl Shift K',
    'Capture quote…Ctrl Shift A',
  ]);
  await inspectScreen(stet, 'text-menu');
  await entry('Bold').click();
  await gone();
  await expect.poll(() => text.locator('strong').textContent()).toBe('Words to mark');
});

test('a link is removed, and its words stay', async () => {
  await write('Words to link');
  await press('Shift+Home');
  await menu(stet, 'format.link');
  await page.getByRole('textbox', { name: 'Address' }).fill('https://example.org/quay');
  await press('Enter');
  await inText();
  await text.locator('a').click({ button: 'right' });
  await entry('Copy link address').click();
  await page.getByText('The address is copied.').waitFor();
  await text.locator('a').click({ button: 'right' });
  await entry('Link…').click();
  expect(await page.getByRole('textbox', { name: 'Address' }).inputValue()).toBe('https://example.org/quay');
  await press('Escape');
  await inText();
  await text.locator('a').click({ button: 'right' });
  await entry('Remove link').click();
  await expect.poll(() => text.locator('a').count()).toBe(0);
  expect(await lines()).toEqual(['Words to link']);
});

test('a footnote and a table have theirs', async () => {
  await write('Noted');
  await menu(stet, 'insert.footnote');
  await page.getByRole('textbox', { name: 'Footnote text' }).waitFor();
  await page.keyboard.type('The note.');
  await press('Escape');
  await inText();
  await text.locator('.stet-footnote').click({ button: 'right' });
  await entry('Edit footnote').click();
  await page.getByRole('textbox', { name: 'Footnote text' }).waitFor();
  await press('Escape');
  await inText();

  await press('ControlOrMeta+End', 'Enter');
  await menu(stet, 'insert.table');
  await text.locator('table').waitFor();
  await text.locator('td').first().click({ button: 'right' });
  await entry('Insert row below').click();
  await expect.poll(() => text.locator('tr').count()).toBe(4);
});

test('the handle of a block opens its menu: it is turned into a heading, copied, moved and deleted', async () => {
  await write('one', 'two', 'three');
  const chooseFor = async (line: string, ...entries: string[]) => {
    const box = await text.getByText(line, { exact: true }).first().boundingBox();
    if (!box) throw new Error('not drawn');
    await page.mouse.move(box.x + 30, box.y + box.height / 2);
    await page.getByRole('button', { name: /^Block: click/ }).click();
    for (const name of entries) await entry(name).click();
    await gone();
    await inText();
  };
  await chooseFor('two', 'Turn into', 'Heading 2');
  await expect.poll(() => text.locator('h2').textContent()).toBe('two');
  await chooseFor('two', 'Duplicate block');
  await expect.poll(lines).toEqual(['one', 'two', 'two', 'three']);
  await chooseFor('three', 'Move block up');
  await expect.poll(lines).toEqual(['one', 'two', 'three', 'two']);
  await chooseFor('one', 'Delete block');
  await expect.poll(lines).toEqual(['two', 'three', 'two']);
  await press('ControlOrMeta+z');
  await expect.poll(lines).toEqual(['one', 'two', 'three', 'two']);
  const box = await text.getByText('one', { exact: true }).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 8);
  await page.getByRole('button', { name: /^Block: click/ }).click();
  await entry('Delete block').waitFor();
  await inspectScreen(stet, 'block-menu');
  await press('Escape');
  await inText();
});

test('a picture that is pasted is asked about, and its menu leads to its description', async () => {
  await write('Before the picture');
  const bytes = readFileSync(path.join(projectRoot, 'tests/fixtures/import/square.png'));
  await text.evaluate(
    (root, all) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(all)], 'square.png', { type: 'image/png' }));
      root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [...bytes],
  );
  await text.locator('figure img').waitFor();
  const description = text.getByRole('textbox', { name: 'Alternative text' });
  const isThere = () => description.evaluate((field) => field === document.activeElement);
  expect(await isThere()).toBe(false);
  await page.getByRole('button', { name: 'Describe it' }).click();
  await expect.poll(isThere).toBe(true);
  await page.keyboard.type('A black square');
  await expect.poll(() => description.inputValue()).toBe('A black square');
  await text.getByText('Before the picture').click();
  await text.locator('figure img').click({ button: 'right' });
  await entry('Describe the picture').click();
  await expect.poll(isThere).toBe(true);
  await page.mouse.move(600, 10);
});

test('a quotation and a citation of the sample', async () => {
  await page
    .getByRole('button', { name: /Dredging stops/ })
    .first()
    .click();
  await page.getByText('18 without record').waitFor();
  await page.getByRole('button', { name: /^Find( quotations)?$/ }).click();
  await page.getByText('18 found').waitFor();
  await press('Enter');
  await page.getByText('17 found').waitFor();
  const quotation = text.locator('.stet-quotation').first();
  await quotation.click({ button: 'right' });
  await entry('Show the quotation’s record').waitFor();
  await inspectScreen(stet, 'quotation-menu');
  await entry('Show the quotation’s record').click();
  await page.getByRole('dialog', { name: 'Quotation' }).waitFor();
  await press('Escape');
  await quotation.click({ button: 'right' });
  await entry('Detach the quotation from its record').click();
  await expect.poll(() => text.locator('.stet-quotation').count()).toBe(0);

  await inText();
  await press('ControlOrMeta+Home', 'End');
  await page.keyboard.type(' @Brandt');
  await page.getByRole('option', { name: /Brandt 2022/ }).waitFor();
  await press('Enter');
  await text.locator('.stet-citation').first().click({ button: 'right' });
  await entry('Change citation…').click();
  await page.getByRole('dialog').waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('rows of the desk: by right click, and by Shift+F10 on the row that the keys have reached', async () => {
  await menu(stet, 'go.desk');
  const list = page.getByRole('listbox', { name: 'Articles' });
  const rows = list.getByRole('option');
  const count = 3;
  await expect.poll(() => rows.count()).toBe(count);
  await rows.filter({ hasText: 'Dredging stops' }).first().click({ button: 'right' });
  await inspectScreen(stet, 'desk-menu');
  await entry('Duplicate').click();
  await expect.poll(() => rows.count()).toBe(count + 1);
  await page.getByText('1 article duplicated.').waitFor();
  await page.mouse.move(600, 10);
  await list.focus();
  await press('Home', 'Shift+F10');
  await page.getByRole('menu').waitFor();
  await press('End', 'Enter');
  await expect.poll(() => rows.count()).toBe(count);
  await menu(stet, 'go.bin');
  await page.getByRole('option').first().click({ button: 'right' });
  await entry('Restore').click();
  await page.getByText('The bin is empty').waitFor();
});

test('rows of the libraries', async () => {
  for (const [command, name, found] of [
    ['go.sources', 'Sources', 'Copy the citation key'],
    ['go.speakers', 'Speakers', 'Edit…'],
    ['go.quotes', 'Quotes', 'Copy the words'],
    ['go.archive', 'Archive', 'Open the address'],
    ['go.snippets', 'Snippets', 'Copy the Markdown'],
  ] as const) {
    await menu(stet, command);
    const list = page.getByRole('listbox', { name });
    await list.getByRole('option').first().click({ button: 'right' });
    await entry(found).waitFor();
    await press('Escape');
    await gone();
    await expect.poll(() => list.evaluate((node) => node === document.activeElement)).toBe(true);
  }
  await inspectScreen(stet, 'library-rows');
});
