import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from './support/launch';
import { openSample } from './support/sample';
import { menu } from './support/screens';

/** A large change is one step, which its notice takes back too. Each test continues from the one before. */
let window: Launched;
let page: Page;
let text: Locator;
let errors: string[];

const count = (word: string) =>
  text.evaluate((element, one) => (element.textContent ?? '').split(one).length - 1, word);
const tied = () => text.locator('.stet-quotation, .stet-quotation-block').count();
const notice = (words: RegExp) => page.getByRole('alertdialog').filter({ hasText: words });

beforeAll(async () => {
  ({ errors, text, ...window } = await openSample());
  page = window.page;
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
});

async function replaceAll(word: string, by: string): Promise<void> {
  await menu(window, 'edit.find');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await bar.getByRole('textbox', { name: 'Find' }).fill(word);
  await bar.getByRole('textbox', { name: 'Replace with' }).fill(by);
  await bar.getByRole('button', { name: 'Replace all' }).click();
}

test('what was replaced everywhere comes back by the button of the notice, which a key reaches', async () => {
  const before = await count('quay');
  await replaceAll('quay', 'mole');
  await expect.poll(() => count('mole')).toBeGreaterThan(2);
  await notice(/replaced/).waitFor();
  await menu(window, 'go.notice');
  await page.getByRole('button', { name: 'Undo' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => count('quay')).toBe(before);
  expect(await count('mole')).toBe(0);
});

test('the notice does not take back what was written since', async () => {
  await replaceAll('quay', 'mole');
  await notice(/replaced/).hover();
  await text.getByText('Work on the north').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Later words. ');
  await notice(/replaced/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await notice(/The text was changed since/).waitFor();
  expect(await count('Later words.')).toBe(1);
  expect(await count('mole')).toBeGreaterThan(2);
});

test('all quotations that were attached at once are one step of Undo', async () => {
  await page.keyboard.press('Escape');
  await menu(window, 'quote.find');
  const before = await tied();
  await page
    .getByRole('button', { name: /^Attach all with a speaker/ })
    .first()
    .click();
  await notice(/quotations attached/).waitFor();
  const after = await tied();
  expect(after).toBeGreaterThan(before + 3);
  await notice(/quotations attached/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(tied).toBe(before);
  await menu(window, 'go.editor');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(tied).toBe(after);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(tied).toBe(before);
});
