import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults } from './axe.ts';
import type { Launched } from './launch.ts';

const usual = { width: 1280, height: 800 };
const sizes = [{ width: 1000, height: 640 }, usual];

/** Takes a screenshot in each theme and window size, and checks that none has an accessibility violation. */
export async function inspectScreen(
  { app, page }: Pick<Launched, 'app' | 'page'>,
  name: string,
): Promise<void> {
  mkdirSync('artifacts/screens', { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const size of sizes) {
      await resize(app, page, size);
      await page.waitForTimeout(250);
      await page.screenshot({ path: `artifacts/screens/${name}-${theme}-${size.width}.png` });
      expect(await accessibilityFaults(page), `${name}, ${theme}, ${size.width}`).toEqual([]);
    }
  }
}

export async function resize(app: Launched['app'], page: Page, size: typeof usual): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height),
    size,
  );
  await page.waitForFunction((width) => window.innerWidth === width, size.width);
}

/** Zooms as the preference does: 2 is 200 %. */
export const setZoom = ({ page }: Pick<Launched, 'page'>, zoom: number): Promise<void> =>
  page.evaluate(async (to) => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('app.preferences', undefined);
    await invoke('app.setPreferences', { appearance: { ...value.appearance, zoom: to } });
  }, zoom);

/** Runs a menu entry, as a click on it or its shortcut does, once it is not grey. */
export const menu = ({ app }: Pick<Launched, 'app'>, id: string): Promise<void> =>
  app.evaluate(async ({ Menu }, wanted) => {
    const item = () => Menu.getApplicationMenu()?.getMenuItemById(wanted);
    const patience = Date.now() + 10_000;
    while (!item()?.enabled) {
      if (Date.now() > patience) throw new Error(`${wanted} is grey`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    item()?.click();
  }, id);

/** Types `words` into the command palette, and runs the first entry with `name` with Enter. */
export async function byPalette(
  window: Pick<Launched, 'app' | 'page'>,
  words: string,
  name: string | RegExp = new RegExp(words, 'i'),
): Promise<void> {
  await menu(window, 'view.palette');
  const palette = window.page.getByRole('dialog', { name: 'Command palette' });
  await palette.locator('input:focus').waitFor();
  await window.page.keyboard.type(words);
  await palette.getByRole('option', { name }).first().waitFor();
  await window.page.keyboard.press('Enter');
}

/**
 * Waits until a dialog is closed and what had the focus before has it again. Until then keys reach nothing, which no
 * hand is quick enough to meet.
 */
export async function closed(dialog: Locator): Promise<void> {
  await dialog.waitFor({ state: 'hidden' });
  await dialog.page().waitForFunction(() => document.activeElement !== document.body);
}

/** Sets the user's choice in a system dialog, which no test can click. */
export const chooseInDialog = ({ app }: Pick<Launched, 'app'>, paths: string[]): Promise<void> =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);

/** Console errors and failed scripts of the page; should be empty at the end. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}
