import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeDialogs, dialogCommands, dialogs } from './support/dialogs';
import type { Launched } from './support/launch';
import { openSample } from './support/sample';
import { menu } from './support/screens';

/**
 * Dialogs that a dialog opens, by each of its buttons with `…`: the keys are in the one in front, Escape closes that one
 * alone, and the keys are back in the one behind. A system dialog is cancelled.
 */
let window: Launched;
let page: Page;
let errors: string[];
/** What was opened from what, as a check that something was. */
const opened: string[] = [];

beforeAll(async () => {
  ({ errors, ...window } = await openSample());
  page = window.page;
  page.setDefaultTimeout(15_000);
  await window.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
});

// One that fails leaves the window to the next.
afterEach(() => closeDialogs(page));

/** Not *Print…*: the system asks, and no test can answer. */
const asking = () =>
  dialogs(page)
    .last()
    .getByRole('button', { name: /^(?!Print).*…$/, disabled: false });

/** The number of dialogs, and whether the keys are in the one in front. */
const state = () =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('[data-overlay] :is([role=dialog], [role=alertdialog])')];
    return { count: all.length, isInFront: all.at(-1)?.contains(document.activeElement) ?? false };
  });

async function open(command: (typeof dialogCommands)[number]): Promise<void> {
  await menu(window, 'go.editor');
  await page.getByRole('textbox', { name: 'Article text' }).and(page.locator(':focus')).waitFor();
  await menu(window, command);
  await expect.poll(state).toEqual({ count: 1, isInFront: true });
}

test.each(dialogCommands)('%s', async (command) => {
  await open(command);
  // A dialog that reads first shows its buttons later.
  await page.waitForTimeout(400);
  const names = await asking().allTextContents();
  for (const [index, name] of names.entries()) {
    const way = `${command} → ${name}`;
    if ((await state()).count === 0) await open(command);
    await asking().nth(index).focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
    const within = await state();
    // A command that goes elsewhere closes its dialog.
    if (within.count === 0) continue;
    expect(within.isInFront, way).toBe(true);
    if (within.count === 1) continue;
    opened.push(way);
    await page.keyboard.press('Escape');
    await expect.poll(state, { message: way }).toEqual({ count: within.count - 1, isInFront: true });
  }
});

test('dialogs were opened from dialogs', () => {
  console.log(opened.join('\n'));
  expect(opened.length).toBeGreaterThan(3);
});
