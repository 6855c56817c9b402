import { rm } from 'node:fs/promises';
import path from 'node:path';
import sqlite3 from 'sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, menu } from './support/screens';

/** The stored text is not the one that the window changed: the user chooses, and nothing says “Saved” before. */
let stet: Launched;
let desk: string;

beforeAll(async () => {
  stet = await launchApp();
  desk = path.join(stet.userData, 'Desk');
  const workspace = await createWorkspace(desk);
  const { id } = await workspace.articles.add({
    meta: { headline: 'Kept' },
    body: [paragraph([text('First words.')])],
  });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
  await stet.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, desk);
  await stet.page.getByRole('button', { name: 'Open workspace…' }).click();
});
afterAll(async () => {
  await stet.close();
  await rm(desk, { recursive: true, force: true });
});

const article = () => stet.page.getByRole('textbox', { name: 'Article text' });
const bar = () => stet.page.getByRole('region', { name: 'Conflict' });

/** Types words that another program makes outdated before they are stored. */
async function typeIntoConflict(words: string): Promise<void> {
  const handle = new sqlite3.Database(path.join(desk, 'stet.db'));
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => handle.exec(sql, (error) => (error ? reject(error) : resolve())));
  await run('BEGIN IMMEDIATE');
  await article().click();
  await stet.page.keyboard.press('Control+End');
  await stet.page.keyboard.type(words);
  await stet.page.getByText(/^Not saved/).waitFor();
  await run('UPDATE article SET version = version + 1; COMMIT');
  await new Promise<void>((resolve) => handle.close(() => resolve()));
  await bar().waitFor();
}

test('a headline that is stored does not turn “Not saved” into “Saved”, and the bar stays', async () => {
  await article().getByText('First words.').waitFor();
  await typeIntoConflict(' Mine.');
  await inspectScreen(stet, 'conflict');
  await stet.page.getByRole('textbox', { name: 'Headline' }).fill('Another headline');
  // The left column shows it once it is stored.
  await stet.page.getByRole('navigation').getByText('Another headline').waitFor();
  expect(await bar().isVisible()).toBe(true);
  expect(await stet.page.getByText(/^Saved/).count()).toBe(0);
});

test('the text of the window is stored with what is typed meanwhile, in the same editor', async () => {
  await bar().getByRole('button', { name: 'Keep this text' }).click();
  await article().click();
  await stet.page.keyboard.press('Control+End');
  await stet.page.keyboard.type(' And more.');
  await stet.page.getByText(/^Saved/).waitFor();
  expect(await bar().count()).toBe(0);
  expect(await article().textContent()).toBe('First words. Mine. And more.');
  await stet.page.keyboard.press('Control+Z');
  await expect.poll(() => article().textContent()).not.toContain('And more.');
  await stet.page.keyboard.press('Control+Shift+Z');
  await stet.page.getByText(/^Saved/).waitFor();
});

test('the stored text replaces the window’s, which undo brings back', async () => {
  await typeIntoConflict(' Dropped.');
  await bar().getByRole('button', { name: 'Use the stored text' }).click();
  await bar().waitFor({ state: 'detached' });
  await expect.poll(() => article().textContent()).toBe('First words. Mine. And more.');
  await stet.page.getByText(/^Saved/).waitFor();
  await article().click();
  await stet.page.keyboard.press('Control+Z');
  await expect.poll(() => article().textContent()).toContain('Dropped.');
  await stet.page.getByText(/^Saved/).waitFor();
});

test('focus mode says too that words are not saved, and the choice can be made there', async () => {
  await article().click();
  await menu(stet, 'view.focus');
  await stet.page.getByRole('textbox', { name: 'Headline' }).waitFor({ state: 'hidden' });
  await typeIntoConflict(' Alone.');
  expect(
    await stet.page
      .getByRole('alert')
      .getByText(/^Not saved/)
      .isVisible(),
  ).toBe(true);
  await inspectScreen(stet, 'focus-conflict');
  await bar().getByRole('button', { name: 'Keep this text' }).click();
  await bar().waitFor({ state: 'hidden' });
  expect(await stet.page.getByRole('textbox', { name: 'Headline' }).isVisible()).toBe(false);
  await article().press('Escape');
  await stet.page.getByRole('textbox', { name: 'Headline' }).waitFor();
});
