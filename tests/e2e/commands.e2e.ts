import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { type CommandId, commandIds } from '../../src/ipc/commands';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, menu, watchErrors } from './support/screens';

/** Every command in every place of the window: it is grey, or it does something that can be seen. */
let folder: string;
let desk: string;
let window: Launched;
let page: Page;
let errors: string[];
let id: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-commands-'));
  desk = path.join(folder, 'Desk');
  const workspace = await createWorkspace(desk);
  const article = await workspace.articles.add({
    meta: { headline: 'On the desk' },
    body: [paragraph([text('First words.')])],
  });
  id = article.id;
  await workspace.close();
  window = await launchApp({ workspace: desk });
  page = window.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await row('On the desk').waitFor();
  await watchEffects();
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

/** Counts what a user can see: changes of the page, moves of the focus, and what the system shows. */
async function watchEffects(): Promise<void> {
  await window.app.evaluate(({ dialog, shell }) => {
    const count = () => Reflect.set(globalThis, 'effects', (Reflect.get(globalThis, 'effects') ?? 0) + 1);
    const counting = (answer: unknown) => async () => {
      count();
      return answer;
    };
    Object.assign(dialog, {
      showOpenDialog: counting({ canceled: true, filePaths: [] }),
      showSaveDialog: counting({ canceled: true, filePath: '' }),
      showMessageBox: counting({ response: 0, checkboxChecked: false }),
    });
    Object.assign(shell, { openPath: counting('') });
  });
  await page.evaluate(() => {
    const count = () => Reflect.set(globalThis, 'effects', (Reflect.get(globalThis, 'effects') ?? 0) + 1);
    new MutationObserver(count).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    document.addEventListener('focusin', count);
  });
}

const effects = async (): Promise<number> => {
  const read = () => Reflect.get(globalThis, 'effects') ?? 0;
  return (await answered(() => window.app.evaluate(read))) + (await page.evaluate(read));
};

/** Asks again where the engine let go of an answer before the driver had it: of thousands of questions one or two. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!String(error).includes('garbage collected')) throw error;
    return ask();
  }
}

/** Resolves once nothing more changes. */
async function quiet(): Promise<void> {
  for (let before = -1, now = await effects(); now !== before; now = await effects()) {
    before = now;
    await page.waitForTimeout(150);
  }
}

const enabled = (): Promise<CommandId[]> =>
  answered(() =>
    window.app.evaluate(
      ({ Menu }, all) => all.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled),
      commandIds,
    ),
  );

const overlay = () => page.locator('[data-overlay]');

async function closeDialogs(): Promise<void> {
  for (let presses = 0; presses < 6 && (await overlay().count()) > 0; presses++) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
  await overlay().first().waitFor({ state: 'detached' });
}

/** Opens the workspace again, if a command has left it. */
async function reopen(): Promise<void> {
  if ((await openPath()) === desk) return;
  await chooseInDialog(window, [desk]);
  await menu(window, 'workspace.open');
  await expect.poll(openPath, { timeout: 15_000 }).toBe(desk);
  await watchEffects();
  // The article that was open before comes first.
  const isOnDesk = async () => {
    await menu(window, 'go.desk');
    await quiet();
    return row('On the desk').count();
  };
  await expect.poll(isOnDesk, { timeout: 15_000 }).toBeGreaterThan(0);
}

const openPath = (): Promise<string | undefined> =>
  page.evaluate(async () => {
    const { value } = await Reflect.get(globalThis, 'stet').invoke('workspace.state');
    return value.path;
  });

/** A line of the list in the middle of the window. */
const row = (headline: string) => page.locator('#middle').getByText(headline, { exact: true });

/** Again if the list has moved under the pointer. */
async function openArticle(): Promise<void> {
  await page.evaluate(
    (binned) => Reflect.get(globalThis, 'stet').invoke('articles.unbin', { ids: [binned] }),
    id,
  );
  const isOpen = async () => {
    await closeDialogs();
    await menu(window, 'go.desk');
    await quiet();
    await row('On the desk').first().click();
    await quiet();
    return page.getByRole('textbox', { name: 'Headline' }).inputValue();
  };
  await expect.poll(isOpen, { timeout: 15_000 }).toBe('On the desk');
}

interface Place {
  name: string;
  /** Where commands that leave the workspace are tried. */
  isFirst?: true;
  go(): Promise<unknown>;
}

const places: Place[] = [
  { name: 'the desk', isFirst: true, go: () => menu(window, 'go.desk') },
  { name: 'the library of sources', go: () => menu(window, 'go.sources') },
  {
    name: 'the headline of an article',
    go: async () => {
      await openArticle();
      await page.getByRole('textbox', { name: 'Headline' }).click();
    },
  },
];

/** They leave the workspace. */
const last: CommandId[] = ['workspace.sample', 'workspace.close'];

/** Names commands that are offered and do nothing. */
async function dead(place: Place): Promise<string[]> {
  const found: string[] = [];
  await place.go();
  await quiet();
  const offered = await enabled();
  const staying = offered.filter((id) => !last.includes(id));
  for (const command of place.isFirst ? [...staying, ...last] : staying) {
    // A dialog may come late, once what it shows is read.
    await closeDialogs();
    await place.go();
    await quiet();
    const before = await effects();
    await menu(window, command);
    const patience = Date.now() + 3000;
    while ((await effects()) === before && Date.now() < patience) await page.waitForTimeout(20);
    // Who is there already stays there.
    if ((await effects()) === before && !/^go\./.test(command)) found.push(command);
    await quiet();
    await closeDialogs();
    if (/^(insert|format|table|edit\.move)/.test(command)) await page.keyboard.press('ControlOrMeta+z');
    await reopen();
  }
  return found;
}

test.each(places)(
  'at $name',
  async (place) => {
    expect(await dead(place)).toEqual([]);
    // Two seconds for each command, and there are more of them with each part of the app.
  },
  400_000,
);
