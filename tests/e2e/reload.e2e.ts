import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace } from '../../src/workspace';
import { fault } from '../support/faults';
import { outcomeOf } from '../support/lost';
import { holdWriteLock } from './support/doors';
import { type Inspected, launchInspected } from './support/inspected';
import { launchApp } from './support/launch';

/** A reload of the page, the one door that no menu has (R17 in docs/reliability.md). */
let folder: string;
let desk: string;
let userData: string;
let app: Inspected | null;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-reload-'));
  desk = path.join(folder, 'Desk');
  userData = path.join(folder, 'settings');
  app = null;
  const workspace = await createWorkspace(desk);
  const body = [paragraph([text('First words.')])];
  const { id } = await workspace.articles.add({ meta: { headline: 'Kept' }, body });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
});
afterEach(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

test('no menu entry, no key and no script of the page reloads the window', async () => {
  const window = await launchApp({ workspace: desk, userData });
  const { page } = window;
  const words = page.getByRole('textbox', { name: 'Article text' });
  await words.getByText('First words.').click();
  await window.app.evaluate(({ BrowserWindow }) => {
    Object.assign(globalThis, { loads: 0 });
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-finish-load', () => {
      Object.assign(globalThis, { loads: Reflect.get(globalThis, 'loads') + 1 });
    });
  });
  const loads = () => window.app.evaluate(() => Reflect.get(globalThis, 'loads'));
  const roles = await window.app.evaluate(({ Menu }) => {
    const rolesIn = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? []).flatMap(({ role, submenu }) => [String(role ?? ''), ...rolesIn(submenu)]);
    return rolesIn(Menu.getApplicationMenu()).map((role) => role.toLowerCase());
  });
  expect(roles).toContain('undo');
  expect(roles.filter((role) => role.includes('reload'))).toEqual([]);
  for (const keyCode of ['F5', 'R'])
    for (const modifiers of [[], ['control'], ['control', 'shift'], ['meta']] as const)
      await window.app.evaluate(
        ({ BrowserWindow }, event) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          for (const type of ['keyDown', 'keyUp'] as const)
            contents?.sendInputEvent({ type, keyCode: event.keyCode, modifiers: [...event.modifiers] });
        },
        { keyCode, modifiers },
      );
  await page.evaluate(() => location.reload()).catch(() => {});
  await page.evaluate(() => location.assign(location.href)).catch(() => {});
  // What is asked of main afterwards is answered after these.
  await page.waitForTimeout(1_000);
  expect(await loads()).toBe(0);
  // The count counts.
  await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect.poll(loads).toBe(1);
  await window.close();
});

const contents = 'electron.BrowserWindow.getAllWindows()[0].webContents';
const editor = `document.querySelector('[aria-label="Article text"]')`;

test('a reload from the developer tools asks first; leaving puts the words into a rescue file', async () => {
  app = await launchInspected([`--user-data-dir=${userData}`, `--workspace=${desk}`]);
  const { inMain, inPage } = app;
  const shown = () => inPage(`${editor}?.textContent ?? ''`);
  await expect.poll(shown, { timeout: 60_000 }).toContain('First words.');
  const release = await holdWriteLock(desk);
  const at = JSON.parse(
    String(
      await inPage(
        `(() => { const { left, top, height } = ${editor}.querySelector('p').getBoundingClientRect();
          return JSON.stringify({ x: Math.round(left + 20), y: Math.round(top + height / 2) }); })()`,
      ),
    ),
  );
  for (const type of ['mouseDown', 'mouseUp'])
    await inMain(
      `${contents}.sendInputEvent(${JSON.stringify({ type, ...at, button: 'left', clickCount: 1 })})`,
    );
  await inMain(`${contents}.insertText('Held')`);
  await expect.poll(shown).toContain('Held');
  await expect.poll(() => inPage('document.body.innerText')).toContain('Not saved');

  const answer = (button: number) =>
    inMain(`(globalThis.asked = [], electron.dialog.showMessageBox = async (...given) => {
      asked.push(given.at(-1).message); return { response: ${button} }; }, null)`);
  const asked = () => inMain('globalThis.asked');
  await inPage('(window.isBefore = true, null)');
  await answer(0);
  await inMain(`(${contents}.reload(), null)`);
  await expect.poll(asked, { timeout: 30_000 }).toEqual(['Some changes are not saved']);
  expect(await shown()).toContain('Held');
  expect(await inPage('window.isBefore')).toBe(true);

  await answer(1);
  await inMain(`(${contents}.reload(), null)`);
  await expect.poll(asked, { timeout: 30_000 }).toHaveLength(1);
  await expect.poll(() => inPage('window.isBefore ?? null'), { timeout: 30_000 }).toBe(null);
  await release();
  const rescue = path.join(userData, 'rescue');
  const files = await readdir(rescue);
  const kept = await Promise.all(files.map((name) => readFile(path.join(rescue, name), 'utf8')));
  const lost = kept.some((words) => words.includes('Held')) ? 0 : 1;
  fault('R17', 'reload from the developer tools', outcomeOf([lost], 'words lost'));
}, 240_000);
