import { expect, test } from 'vitest';
import { launchApp } from './support/launch.ts';
import { inspectScreen, menu, watchErrors } from './support/screens.ts';

test('a slip gets a proposal, a search is saved, and words are traced to what holds them, by keys alone', async () => {
  const window = await launchApp();
  const { page } = window;
  const errors = watchErrors(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByRole('button', { name: /Dredging stops/ }).waitFor();
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  const input = palette.getByRole('combobox');
  const open = async () => {
    await menu(window, 'view.palette');
    await palette.locator('input:focus').waitFor();
  };

  await open();
  await page.keyboard.type('inspectroate');
  await palette.getByRole('option', { name: /Nothing for “inspectroate”/ }).waitFor();
  await inspectScreen(window, 'palette-meant');
  await page.keyboard.press('Enter');
  await expect.poll(() => input.inputValue()).toBe('inspectorate');
  await palette.getByRole('option', { name: 'Save this search' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('“inspectorate” is saved. It stands first in the palette.').waitFor();
  await palette.waitFor({ state: 'hidden' });

  await open();
  await palette.getByRole('option', { name: 'inspectorate' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => input.inputValue()).toBe('inspectorate');
  await palette.getByRole('option', { name: 'Forget this saved search' }).waitFor();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: /Dredging stops/ }).click();
  const words = 'stand in silt, not in rock';
  const text = page.getByRole('textbox', { name: 'Article text' }).getByText(words);
  await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
  await menu(window, 'quote.origin');
  const origins = page.getByRole('dialog', { name: 'Where the words come from' });
  await origins.getByText('Quote, these words').waitFor();
  await expect.poll(() => origins.locator('mark').first().textContent()).toBe(words);
  await inspectScreen(window, 'origins');
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
  await window.close();
});
