import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeDialogs, dialogCommands, dialogs, readFirst } from './support/dialogs';
import type { Launched } from './support/launch';
import { openSample } from './support/sample';
import { closed, menu } from './support/screens';

/** Each dialog that a command opens: where the focus is, that Tab stays in, and that Escape goes back. */
let window: Launched;
let page: Page;
let errors: string[];

beforeAll(async () => {
  ({ errors, ...window } = await openSample());
  page = window.page;
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
});

// One that fails leaves the window to the next.
afterEach(() => closeDialogs(page));

const isInside = () =>
  page.evaluate(
    () => document.activeElement?.closest('[role=dialog], [role=alertdialog], [data-overlay]') !== null,
  );

test.each(dialogCommands)('%s', async (command) => {
  await menu(window, 'go.editor');
  const text = page.getByRole('textbox', { name: 'Article text' });
  await text.and(page.locator(':focus')).waitFor();
  await menu(window, command);
  const dialog = dialogs(page).last();
  await dialog.waitFor();
  await expect.poll(isInside).toBe(true);
  expect(await dialogs(page).count(), 'one dialog at a time').toBe(1);

  const focused = await page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility();
    const within = document.activeElement?.closest('[role=dialog]');
    const fields = [
      ...(within?.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea') ?? []),
    ];
    const field = fields.find((one) => shown(one) && !(one as HTMLInputElement).readOnly);
    return field === undefined || field === document.activeElement;
  });
  if (!readFirst.includes(command)) expect(focused, 'the first field has the focus').toBe(true);

  const stops = 60;
  for (let step = 0; step < stops; step++) {
    await page.keyboard.press(step % 20 < 15 ? 'Tab' : 'Shift+Tab');
    expect(await isInside(), `Tab ${step + 1} stays in`).toBe(true);
  }
  await page.keyboard.press('Escape');
  // A menu or suggestions that Tab opened close first.
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await closed(dialog);
  await text.and(page.locator(':focus')).waitFor();
});
