import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { plainText } from '../../src/core/document/text';
import { emptyQuote } from '../../src/core/model/quote';
import { createWorkspace, openWorkspace, type Workspace } from '../../src/workspace';
import { fault } from '../support/faults';
import { lostOf, outcomeOf } from '../support/lost';
import { answerQuestions, holdWriteLock } from './support/doors';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen } from './support/screens';

/** The file that is not the file, and the workspace that two programs or two machines have open (R6, R7, R18). */
let folder: string;
let desk: string;
let id: string;
let open: Launched[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-identity-'));
  desk = path.join(folder, 'Dropbox', 'Desk');
  open = [];
  await mkdir(path.join(folder, 'settings'));
  const workspace = await createWorkspace(desk);
  const article = await workspace.articles.add({
    meta: { headline: 'Kept' },
    body: ['First words.', 'Second words.'].map((words) => paragraph([text(words)])),
  });
  id = article.id;
  await workspace.revisions.create(id);
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
});
afterEach(async () => {
  for (const window of open) {
    await answerQuestions(window, 1).catch(() => {});
    await window.close().catch(() => {});
  }
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Launched> {
  const window = await launchApp({ workspace: desk, userData: path.join(folder, 'settings') });
  window.page.setDefaultTimeout(30_000);
  open.push(window);
  return window;
}

const textOf = ({ page }: Launched) => page.getByRole('textbox', { name: 'Article text' });

async function type(window: Launched, words: string): Promise<void> {
  await textOf(window).getByText('First words.').click();
  await window.page.keyboard.press('End');
  await window.page.keyboard.type(words);
}

/** What another program of this machine does, as the command line. */
async function beside<T>(work: (workspace: Workspace) => Promise<T>, dir = desk): Promise<T> {
  const workspace = await openWorkspace(dir);
  return work(workspace).finally(() => workspace.close());
}

async function write(workspace: Workspace, blocks: string[]): Promise<void> {
  const { version, body } = await workspace.articles.get(id);
  const insert = blocks.map((words) => paragraph([text(words)]));
  await workspace.articles.saveBody({ id, version, splices: [{ at: 0, remove: body.length, insert }] });
}

/** What was typed and could not be saved is offered at once. */
async function decideLater({ page }: Launched): Promise<void> {
  const offer = page.getByRole('dialog', { name: 'Text that was not saved' });
  await offer.getByText('8 words').waitFor();
  await offer.getByRole('button', { name: 'Decide later' }).click();
  await offer.waitFor({ state: 'hidden' });
}

const stored = () => beside(async (workspace) => plainText((await workspace.articles.get(id)).body).text);

test('a synchronised folder is explained once', async () => {
  const window = await start();
  const { page } = window;
  await page.getByText('Dropbox keeps this folder the same').waitFor();
  await inspectScreen(window, 'synced-folder');
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect.poll(() => page.getByText('Dropbox keeps this folder the same').count()).toBe(0);
  await window.close();
  open = [];
  const again = await start();
  await textOf(again).waitFor();
  expect(await again.page.getByText('Dropbox keeps this folder the same').count()).toBe(0);
});

test('a database that is deleted while one types: nothing more is called saved, and it can be put back', async () => {
  const window = await start();
  const { page } = window;
  await type(window, ' Saved before.');
  await expect.poll(stored).toContain('Saved before.');
  await rm(path.join(desk, 'stet.db'));
  // In one step: the window may notice at any moment.
  await page.keyboard.insertText(' Typed after.');
  await page.getByRole('heading', { name: 'The workspace’s file is not the one that was opened' }).waitFor();
  await decideLater(window);
  await inspectScreen(window, 'replaced');
  expect((await readdir(desk)).filter((name) => name.startsWith('stet (kept'))).toHaveLength(1);
  await page.getByRole('button', { name: 'Put it back and open' }).click();
  await textOf(window).getByText('Saved before.').waitFor();
  fault('R18', 'deleted while one types in the app', { tries: 1, survived: 1, worst: '0 saved words lost' });
});

test('a folder that is moved while one types is named, and opens at its new place with the words that were saved', async () => {
  const window = await start();
  const { page } = window;
  await type(window, ' Saved before.');
  await expect.poll(stored).toContain('Saved before.');
  await rename(desk, `${desk} moved`);
  // In one step: the window may notice at any moment.
  await page.keyboard.insertText(' Typed after.');
  await page.getByRole('heading', { name: 'The workspace’s file is not the one that was opened' }).waitFor();
  await decideLater(window);
  await page.getByText('was moved, renamed or deleted while Stet had it open').waitFor();
  expect(await readdir(path.dirname(desk))).toEqual(['Desk moved']);
  await rename(`${desk} moved`, desk);
  await page.getByRole('button', { name: 'Open again' }).click();
  await textOf(window).getByText('Saved before.').waitFor();
  fault('R18', 'folder moved while one types in the app', {
    tries: 1,
    survived: 1,
    worst: '0 saved words lost',
  });
});

test('what another program writes is followed; words that are not saved yet are not written over', async () => {
  const window = await start();
  const { page } = window;
  await textOf(window).getByText('Second words.').waitFor();
  await beside(async (workspace) => {
    await workspace.articles.create({ headline: 'From the command line' });
    await write(workspace, ['First words.', 'Second words, changed elsewhere.']);
  });
  await page.getByText('From the command line').first().waitFor();
  await textOf(window).getByText('Second words, changed elsewhere.').waitFor();

  const release = await holdWriteLock(desk);
  await type(window, ' Typed here.');
  await page.getByText(/^Not saved/).waitFor();
  await release();
  await page.getByText(/^Saved/).waitFor();
  const words = 'First words. Typed here. Second words, changed elsewhere.'.split(' ');
  fault(
    'R7',
    'saving goes on when another program is done',
    outcomeOf([lostOf(words, (await stored()).split(/\s+/))], 'words lost'),
  );
  expect(await stored()).toContain('First words. Typed here.');
});

test('a workspace that another machine has open is read, and written after a question', async () => {
  const lock = {
    process: 7,
    token: 'x',
    since: new Date().toISOString(),
    beat: new Date().toISOString(),
    files: null,
  };
  await writeFile(path.join(desk, 'stet.lock'), JSON.stringify({ machine: 'Anna’s laptop', ...lock }));
  const window = await start();
  const { page } = window;
  await page.getByText('Anna’s laptop has had this workspace open').waitFor();
  await textOf(window).getByText('First words.').waitFor();
  await inspectScreen(window, 'other-machine');
  await answerQuestions(window, 1);
  await page.getByRole('button', { name: 'Open for writing anyway…' }).click();
  await expect.poll(() => page.getByText('Anna’s laptop has had this workspace open').count()).toBe(0);
  await type(window, ' Written here.');
  await page.getByText(/^Saved/).waitFor();
  expect(await stored()).toContain('Written here.');
});

test('a conflicted copy is merged by block, and where both changed the same the user chooses', async () => {
  const name = 'stet (Anna’s conflicted copy 2026-11-26).db';
  const elsewhere = path.join(folder, 'Elsewhere');
  let quoteId = '';
  await beside(async ({ quotes }) => {
    quoteId = (await quotes.create({ ...emptyQuote('en'), text: 'The tide waits' })).id;
  }, desk);
  await mkdir(elsewhere);
  await copyFile(path.join(desk, 'stet.db'), path.join(elsewhere, 'stet.db'));
  await beside(async (workspace) => {
    await write(workspace, ['First words, by Anna.', 'Second words.', 'Third, by Anna.']);
    await workspace.articles.create({ headline: 'Only Anna’s' });
    await workspace.quotes.update(quoteId, { text: 'The tide waits, says Anna' });
  }, elsewhere);
  await copyFile(path.join(elsewhere, 'stet.db'), path.join(desk, name));
  await beside((workspace) => write(workspace, ['First words, here.', 'Second words.']));

  const window = await start();
  const { page } = window;
  await page.getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge a copy' });
  await dialog.getByText('First words, by Anna.').waitFor();
  const record = dialog.getByRole('button', { name: /Which “The tide waits” to keep/ });
  await record.waitFor();
  await inspectScreen(window, 'merge-copy');
  expect(await dialog.getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: /Choose…/ }).click();
  await page.getByRole('option', { name: 'Keep both, one after the other' }).click();
  await record.click();
  await page.getByRole('option', { name: 'Take what is in the copy' }).click();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await textOf(window).getByText('Third, by Anna.').waitFor();
  await page.getByText('Only Anna’s').first().waitFor();
  expect(await stored()).toBe(
    'First words, here.\n\nFirst words, by Anna.\n\nSecond words.\n\nThird, by Anna.',
  );
  expect(await readdir(desk)).toContain(`${name}.merged`);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Quotes' }).click();
  await page.getByText('The tide waits, says Anna').first().waitFor();
});
