import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace } from '../../src/workspace';
import { launchApp } from './support/launch';

/** A reload of the page, the one door that no menu has (R17 in docs/reliability.md). */
let folder: string;
let desk: string;
let userData: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-reload-'));
  desk = path.join(folder, 'Desk');
  userData = path.join(folder, 'settings');
  const workspace = await createWorkspace(desk);
  const body = [paragraph([text('First words.')])];
  const { id } = await workspace.articles.add({ meta: { headline: 'Kept' }, body });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
});
afterEach(async () => {
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
