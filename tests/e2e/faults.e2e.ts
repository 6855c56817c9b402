import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace, openWorkspace } from '../../src/workspace';
import { fault, tries } from '../support/faults';
import { electronExecutable, type Launched, launchApp, projectRoot } from './support/launch';
import { chooseInDialog, inspectScreen, menu } from './support/screens';

/** What can go wrong around a workspace, in the running app (the table in docs/reliability.md). */
let folder: string;
let desk: string;
let open: Launched[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-faults-'));
  desk = path.join(folder, 'Desk');
  open = [];
  const workspace = await createWorkspace(desk);
  const { id } = await workspace.articles.add({
    meta: { headline: 'Kept' },
    body: [paragraph([text('First words.')])],
  });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
});
afterEach(async () => {
  for (const window of open) await window.close().catch(() => {});
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Launched> {
  const window = await launchApp({ workspace: desk });
  window.page.setDefaultTimeout(30_000);
  open.push(window);
  return window;
}

const textOf = ({ page }: Launched) => page.getByRole('textbox', { name: 'Article text' });

/** Types numbered words until it is stopped; returns the words and the time when each was finished. */
function stream({ page }: Launched) {
  const words: { word: string; at: number }[] = [];
  let isOver = false;
  const over = (async () => {
    for (let number = 1; !isOver; number++) {
      try {
        await page.keyboard.type(`w${number} `, { delay: 15 });
      } catch {
        return;
      }
      words.push({ word: `w${number}`, at: Date.now() });
    }
  })();
  const stop = () => {
    isOver = true;
    return over;
  };
  /** Resolves after this many milliseconds of typing, according to the times of the words. */
  const lasted = (time: number) =>
    expect
      .poll(() => (words.at(-1)?.at ?? 0) - (words[0]?.at ?? 0), { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(time);
  return { words, stop, lasted };
}

/** The most typing that may be lost, in milliseconds: the longest wait for a save, and the save. */
const mostLost = 1_250;

/** Notes the losses of all kills; each may be as long as the wait for a save. */
const faultOf = (way: string, losses: number[]): void =>
  fault('R2', way, {
    tries: kills,
    survived: losses.filter((loss) => loss <= mostLost).length,
    worst: `${losses.reduce((worst, loss) => Math.max(worst, loss), 0)} ms of typing`,
  });

const kills = tries({ full: 100, short: 3 });

/** Checks that the stored text is the start of the typed text; returns the milliseconds of typing that were lost. */
function lossOf(survived: string, words: { word: string; at: number }[], killedAt: number): number {
  const found = survived.match(/w\d+/g) ?? [];
  // The last word may be incomplete.
  const whole = found.slice(0, -1);
  expect(whole).toEqual(words.slice(0, whole.length).map(({ word }) => word));
  expect(whole.length).toBeGreaterThan(0);
  const firstLost = words[found.length];
  return firstLost === undefined ? 0 : Math.max(0, killedAt - firstLost.at);
}

test('the app is killed while the user types: the text typed before is restored', async () => {
  const losses: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const window = await start();
    await textOf(window).getByText('First words.').first().click();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.press('Enter');
    const before = (await textOf(window).textContent()) ?? '';
    const typing = stream(window);
    await typing.lasted(2500 + Math.random() * 1500);
    const killedAt = Date.now();
    window.app.process().kill('SIGKILL');
    await typing.stop();
    const again = await start();
    await textOf(again).getByText('First words.').first().waitFor();
    const survived = (await textOf(again).textContent()) ?? '';
    expect(survived.slice(0, before.length)).toBe(before);
    losses.push(lossOf(survived.slice(before.length), typing.words, killedAt));
    await again.close();
    open = [];
  }
  faultOf('the app is killed', losses);
});

test('the page is killed while the user types: the window shows the article again automatically', async () => {
  const losses: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const window = await start();
    await textOf(window).getByText('First words.').first().click();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.press('Enter');
    const before = (await textOf(window).textContent()) ?? '';
    const pid = await window.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const typing = stream(window);
    await typing.lasted(2500 + Math.random() * 1500);
    const killedAt = Date.now();
    process.kill(pid ?? 0, 'SIGKILL');
    await typing.stop();
    const shown = async () =>
      window.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript(
            'document.querySelector("[role=textbox][aria-label=\'Article text\']")?.textContent ?? ""',
          )
          .catch(() => ''),
      );
    await expect.poll(shown, { timeout: 30_000 }).toContain('First words.');
    const survived = String(await shown());
    losses.push(lossOf(survived.slice(before.length), typing.words, killedAt));
    await window.close();
    open = [];
  }
  faultOf('the page is killed', losses);
});

test('a second start shows the first window', async () => {
  const window = await start();
  await textOf(window).waitFor();
  await window.app.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows();
    if (shown) shown.focus = () => Object.assign(globalThis, { wasFocused: true });
  });
  const second = spawn(electronExecutable(), [projectRoot, `--user-data-dir=${window.userData}`], {
    stdio: 'ignore',
  });
  await new Promise((resolve) => second.once('exit', resolve));
  await expect
    .poll(() => window.app.evaluate(() => Reflect.get(globalThis, 'wasFocused')), { timeout: 10_000 })
    .toBe(true);
  expect(window.app.windows()).toHaveLength(1);
});

/** Locks the database as another program would, for writers or for everybody; returns a function that unlocks it. */
async function hold(whole = false): Promise<() => Promise<void>> {
  const handle = new sqlite3.Database(path.join(desk, 'stet.db'));
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => handle.exec(sql, (error) => (error ? reject(error) : resolve())));
  if (whole) await run('PRAGMA locking_mode = EXCLUSIVE');
  await run('BEGIN IMMEDIATE');
  return async () => {
    await run('ROLLBACK');
    await new Promise<void>((resolve) => handle.close(() => resolve()));
  };
}

test('a database that another program locks: the top bar says so, and saving resumes automatically', async () => {
  const window = await start();
  await textOf(window).getByText('First words.').click();
  const release = await hold();
  await window.page.keyboard.press('End');
  await window.page.keyboard.type(' Typed while it was held.');
  await window.page
    .getByRole('alert')
    .getByText(/Another program holds the workspace/)
    .waitFor();
  await window.page.keyboard.type(' And after.');
  const copy = path.join(folder, 'copy.md');
  await window.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, copy);
  await inspectScreen(window, 'not-saved');
  await window.page.getByRole('button', { name: 'Save a copy elsewhere…' }).click();
  await window.page.getByText('A copy of the text is in copy.md.').waitFor();
  expect(await readFile(copy, 'utf8')).toContain('First words. Typed while it was held. And after.');
  await release();
  await window.page.getByText(/^Saved/).waitFor();
  await window.close();
  const workspace = await openWorkspace(desk);
  const [article] = (
    await workspace.articles.list({ limit: 1, offset: 0, sort: 'updated', text: '', bin: false })
  ).items;
  const { body } = await workspace.articles.get(article?.id ?? '');
  expect(JSON.stringify(body)).toContain('Typed while it was held. And after.');
  await workspace.close();
});

test('a workspace that is locked at the start: the window says so, and opens it when it is unlocked', async () => {
  const release = await hold(true);
  const window = await start();
  await window.page.getByRole('heading', { name: 'Another program is using this workspace' }).waitFor();
  await inspectScreen(window, 'trouble-locked');
  await release();
  await window.page.getByRole('button', { name: 'Try again' }).click();
  await textOf(window).getByText('First words.').waitFor();
});

describe('a database that cannot be opened is reported and not changed', () => {
  const stamp = async (pragma: string) => {
    const handle = new sqlite3.Database(path.join(desk, 'stet.db'));
    await new Promise<void>((resolve, reject) =>
      handle.exec(`PRAGMA ${pragma}; PRAGMA wal_checkpoint(TRUNCATE);`, (error) =>
        error ? reject(error) : resolve(),
      ),
    );
    await new Promise<void>((resolve) => handle.close(() => resolve()));
  };
  test.each([
    ['newer', 'This workspace was made by a newer Stet', () => stamp('user_version = 9999')],
    ['foreign', 'This database belongs to another program', () => stamp('application_id = 7')],
    [
      'broken',
      'This workspace is damaged',
      () => writeFile(path.join(desk, 'stet.db'), 'no database at all, '.repeat(500)),
    ],
    ['empty', 'This workspace is damaged', () => writeFile(path.join(desk, 'stet.db'), '')],
    ['gone', 'This folder is not a workspace', () => rm(path.join(desk, 'stet.db'))],
  ])('%s', async (name, title, spoil) => {
    await spoil();
    const file = path.join(desk, 'stet.db');
    const before = await readFile(file).catch(() => null);
    const window = await start();
    await window.page.getByRole('heading', { name: title }).waitFor();
    await inspectScreen(window, `trouble-${name}`);
    await window.page.getByRole('button', { name: 'Try again' }).click();
    await window.page.getByRole('heading', { name: title }).waitFor();
    await window.close();
    expect(await readFile(file).catch(() => null)).toEqual(before);
  });
});

test('a damaged workspace is restored from its backup, and the damaged file is preserved', async () => {
  const workspace = await openWorkspace(desk);
  await workspace.backups.create();
  await workspace.close();
  await writeFile(path.join(desk, 'stet.db'), 'damaged');
  const window = await start();
  await window.page.getByRole('heading', { name: 'This workspace is damaged' }).waitFor();
  await window.page.getByRole('button', { name: /1 articles?/ }).click();
  await window.page.getByRole('button', { name: 'Restore', exact: true }).click();
  await window.page.getByRole('button', { name: /Kept/ }).first().click();
  await textOf(window).getByText('First words.').waitFor();
  const kept = (await readdir(desk)).filter(
    (name) => name !== 'stet.db' && name.startsWith('stet.db') && !/-(wal|shm)$/.test(name),
  );
  expect(kept).not.toEqual([]);
  expect(await readFile(path.join(desk, kept[0] ?? ''), 'utf8')).toBe('damaged');
});

test('a read-only workspace can be read and exported, and no control offers to change it', async () => {
  for (const name of ['stet.db', 'stet.db-wal', 'stet.db-shm'])
    await chmod(path.join(desk, name), 0o444).catch(() => {});
  await chmod(desk, 0o555);
  try {
    const window = await start();
    const { page } = window;
    await page.getByText('This workspace cannot be written to').waitFor();
    await page.getByRole('button', { name: /Kept/ }).first().click();
    await textOf(window).getByText('First words.').waitFor();
    expect(await textOf(window).getAttribute('contenteditable')).toBe('false');
    expect(await page.getByRole('textbox', { name: 'Headline' }).isEditable()).toBe(false);
    await inspectScreen(window, 'read-only');
    const out = await mkdtemp(path.join(tmpdir(), 'stet-faults-out-'));
    await chooseInDialog(window, [out]);
    await menu(window, 'export.open');
    await page.getByRole('button', { name: 'Choose a folder and export' }).click();
    await page.getByRole('button', { name: 'Show folder' }).waitFor();
    expect((await readdir(out, { recursive: true })).some((name) => name.endsWith('.md'))).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Quotes' }).click();
    await page.getByRole('heading', { name: 'Quotes', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Capture quote…' }).count()).toBe(0);
    await rm(out, { recursive: true });
  } finally {
    await chmod(desk, 0o755);
  }
});
