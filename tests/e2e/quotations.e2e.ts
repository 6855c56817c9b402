import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paragraph, text as words } from '../../src/core/document/build';
import { createWorkspace } from '../../src/workspace';
import { accessibilityFaults } from './support/axe';
import { holdWriteLock } from './support/doors';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, menu, watchErrors } from './support/screens';

/** Quotations in places where they are easily overlooked. */
describe('quotations of an article', () => {
  let stet: Launched;
  let page: Page;
  let text: Locator;
  let errors: string[];

  let userData: string;

  /** The sample article as an earlier window left it. */
  const open = async () => {
    stet = await launchApp({ userData });
    page = stet.page;
    errors = watchErrors(page);
    text = page.getByRole('textbox', { name: 'Article text' });
  };
  beforeAll(async () => {
    userData = await mkdtemp(path.join(tmpdir(), 'stet-settings-'));
    await open();
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await page
      .getByRole('button', { name: /Dredging stops/ })
      .first()
      .click();
    await text.waitFor();
  });
  afterAll(async () => {
    await stet.close();
    await rm(userData, { recursive: true, force: true });
  });

  beforeEach(async () => {
    await text.focus();
    await press('Control+a', 'Backspace', 'Backspace');
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (words: string) => page.keyboard.type(words);

  it('without a record stay marked while words are typed elsewhere, also when half of them becomes bold', async () => {
    const marked = () =>
      page.evaluate(() => {
        const words: string[] = [];
        CSS.highlights.get('stet-found')?.forEach((range) => void words.push(String(range)));
        return words;
      });
    const isSame = () =>
      page.evaluate(() => CSS.highlights.get('stet-found') === Reflect.get(globalThis, 'marked'));
    await type('She said “the quay will hold for years”.');
    await press('Enter');
    await expect.poll(marked).toEqual(['“the quay will hold for years”']);
    await page.evaluate(() => Reflect.set(globalThis, 'marked', CSS.highlights.get('stet-found')));
    await type('It rained.');
    await page.getByText('10 words').first().waitFor();
    expect(await isSame()).toBe(true);

    await press('ArrowUp', 'Home', ...Array(3).fill('Control+ArrowRight'));
    await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+b');
    await text.locator('strong').waitFor();
    await expect.poll(isSame).toBe(false);
    expect(await marked()).toEqual(['“the quay will hold for years”']);
  });

  it('in a footnote are marked and listed when they drift, and corrected from the list', async () => {
    await type('She said “the quay will hold”.');
    await menu(stet, 'quote.find');
    await page.getByText('1 found').waitFor();
    await press('Enter');
    await page.getByText('Nothing left to attach').waitFor();
    await page
      .getByText('Attached to She. None left.')
      .or(page.getByText('Attached. None left.'))
      .first()
      .waitFor();
    // One Enter too many is not typed into the article.
    const done = page.getByRole('button', { name: 'Show all quotations' });
    await expect.poll(() => done.evaluate((node) => node === document.activeElement)).toBe(true);
    await press('Enter');
    await done.waitFor({ state: 'hidden' });
    expect(await text.textContent()).toBe('She said “the quay will hold”.');

    await text.focus();
    await press('Control+a', 'Control+x');
    await type('Claim');
    await menu(stet, 'insert.footnote');
    const note = page.getByRole('textbox', { name: 'Footnote text' });
    await note.waitFor();
    await press('Control+v');
    await note.getByText('“the quay will hold”').waitFor();
    await page.getByText('1 without source').waitFor();
    const mark = page.getByRole('button', { name: 'Footnote 1' });
    expect(await mark.getAttribute('class')).not.toContain('stet-drifted');

    await press('End', 'ArrowLeft', 'ArrowLeft');
    await type(' long');
    await page.getByText('1 drifted', { exact: true }).waitFor();
    expect(await mark.getAttribute('class')).toContain('stet-drifted');
    await note.locator('.stet-quotation.stet-drifted').waitFor();
    await inspectScreen(stet, 'note-drift');

    await press('Escape');
    await page.getByRole('button', { name: 'Use record' }).click();
    await page.getByText('1 drifted', { exact: true }).waitFor({ state: 'detached' });
    expect(await mark.getAttribute('class')).not.toContain('stet-drifted');
    // The card moves the caret to the note.
    await page.getByRole('button', { name: '“the quay will hold”' }).click();
    expect(await note.textContent()).toBe('She said “the quay will hold”.');
    await press('Escape');
  });

  it('that were dismissed stay dismissed after a restart, in every place, until this is undone', async () => {
    await type('The so-called “repair” went on. Nobody saw a “plan”.');
    await menu(stet, 'quote.find');
    await page.getByText('2 found').waitFor();
    await page.getByRole('option', { name: '“repair”' }).click();
    await press('d');
    await page.getByText('1 found').waitFor();
    await page.getByText('Dismissed (1)').waitFor();
    await page.getByText(/^Saved/).waitFor();

    await stet.close();
    await open();
    await text.click();
    await press('Control+End', 'Enter');
    await type('They call it a “Repair” again.');
    await menu(stet, 'quote.find');
    await page.getByText('1 found').waitFor();
    await inspectScreen(stet, 'dismissed');
    await page.getByText('Dismissed (1)').click();
    await page.getByRole('button', { name: 'Take back “repair”' }).waitFor();
    await page.screenshot({ path: 'artifacts/screens/dismissed-open.png' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take back “repair”' }).click();
    await page.getByText('3 found').waitFor();
    expect(await page.getByText(/^Dismissed/).count()).toBe(0);
    await page.locator('[role=listbox][aria-label="Words without a record"]:focus').waitFor();
  });

  it('that match but may say something else are marked with the reason, in the text and in the list', async () => {
    await type('He said “I do not think the quay will hold”.');
    await menu(stet, 'quote.find');
    await page.getByRole('option', { name: '“I do not think the quay will hold”' }).click();
    await press('Enter');
    await page.getByText('Nothing left to attach').waitFor();
    await page.getByRole('button', { name: 'Show all quotations' }).click();
    const mark = text.locator('.stet-quotation');
    expect(await mark.getAttribute('class')).not.toContain('stet-warned');

    await text.focus();
    await press('Control+Home');
    for (const _ of 'He said “') await press('ArrowRight');
    for (const _ of 'I do not think ') await press('Delete');
    await page.getByText('1 may mean something else').waitFor();
    expect(await text.textContent()).toBe('He said “the quay will hold”.');
    const reason = 'In the record, the sentence has “not” before these words.';
    await text.locator('.stet-quotation.stet-warned').waitFor();
    expect(await mark.getAttribute('title')).toContain(reason);
    await page.getByText('The meaning may change').waitFor();
    await page.getByText(reason).waitFor();
    await inspectScreen(stet, 'warned');

    await mark.click();
    const card = page.getByRole('dialog', { name: 'Quotation' });
    await card.getByText(reason).waitFor();
    await inspectScreen(stet, 'warned-card');
    await press('Escape');

    await text.focus();
    await press('Control+z');
    await page.getByText('1 may mean something else').waitFor({ state: 'detached' });
    expect(await mark.getAttribute('title')).toBe('');
  });

  it('stay as they are when words are replaced, unless that is asked for', async () => {
    await type('The quay is old. He said “the quay will hold”. A quay.');
    await menu(stet, 'quote.find');
    await page.getByRole('option', { name: '“the quay will hold”' }).click();
    await press('Enter');
    await page.getByText('Nothing left to attach').waitFor();

    await text.focus();
    await menu(stet, 'edit.find');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('quay');
    await page.getByText('1 of 3').waitFor();
    await page.getByText('1 match is in a quotation and stays as it is.').waitFor();
    await inspectScreen(stet, 'replace-left');
    await page.getByRole('textbox', { name: 'Replace with' }).fill('pier');
    await page.getByRole('button', { name: 'Replace all' }).click();
    await page.getByText('1 of 1').waitFor();
    expect(await text.textContent()).toBe('The pier is old. He said “the quay will hold”. A pier.');
    expect(await page.getByRole('button', { name: 'Replace all' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Replace', exact: true }).isDisabled()).toBe(true);

    await page.getByText('Replace in quotations too').click();
    await page.getByRole('button', { name: 'Replace all' }).click();
    await page.getByText('0 of 0').waitFor();
    expect(await text.textContent()).toContain('“the pier will hold”');
    await page.getByRole('button', { name: 'Close find and replace' }).click();
  });

  it('left no error behind', () => expect(errors).toEqual([]));
});

it('that are accepted leave the caret to somebody who writes on before they are on record', async () => {
  const desk = path.join(await mkdtemp(path.join(tmpdir(), 'stet-found-')), 'Desk');
  const workspace = await createWorkspace(desk);
  const { id } = await workspace.articles.add({
    meta: { headline: 'Two tides' },
    body: [
      paragraph([words('“The quay will hold for years,” she said. “The money is there,” he said.')]),
      paragraph([words('Nobody knew.')]),
    ],
  });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
  const launched = await launchApp({ workspace: desk });
  const { page } = launched;
  const article = page.getByRole('textbox', { name: 'Article text' });
  await article.waitFor();
  await menu(launched, 'quote.find');
  await page.getByText('2 found').waitFor();
  await page.locator('[role=listbox][aria-label="Words without a record"]:focus').waitFor();

  const unlock = await holdWriteLock(desk);
  await page.keyboard.press('Enter');
  await page.getByText('1 found').waitFor();
  await article.getByText('Nobody knew.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Then ');
  await unlock();
  await article.locator('.stet-quotation').first().waitFor();
  await page.keyboard.type('they did.');
  await expect.poll(() => article.textContent()).toContain('Nobody knew. Then they did.');
  await launched.close();
  await rm(path.dirname(desk), { recursive: true, force: true });
});
