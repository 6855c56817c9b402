import type { Page } from 'playwright-core';
import type { Launched } from './launch.ts';
import { chooseInDialog, menu } from './screens.ts';

export const sampleSlug = 'dredging-stops-at-port-orsa-who-pays-for-the-quay-that-sank';

/** Called with the name of each screen when it is complete. */
type OnScreen = (name: string) => Promise<void>;

/** From the first start to linked quotations: the part that needs no system dialog. */
export async function attachOnSample(page: Page, onScreen: OnScreen): Promise<void> {
  await page.getByRole('heading', { name: 'Stet' }).waitFor();
  await onScreen('welcome');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  const article = page.getByRole('button', { name: /Dredging stops/ });
  await article.waitFor();
  await onScreen('desk');
  await article.click();
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
  await page.getByText('18 without record').waitFor();
  await onScreen('article');

  await page.getByRole('button', { name: /^Find( quotations)?$/ }).click();
  await page.getByText('18 found').waitFor();
  await onScreen('find-quotations');
  for (let kept = 0; kept < 3; kept++) {
    await page.keyboard.press('Enter');
    await page.getByText(`${17 - kept} found`).waitFor();
  }
  await page.getByText(/^Saved/).waitFor();
}

/** Cites a source and attaches a related post by keyboard. */
export async function citeAndRelate(page: Page, onScreen: OnScreen): Promise<void> {
  await page.getByText('Work on the north quay').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' @Brandt');
  await page.getByRole('option', { name: /Brandt 2022/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('[[silt');
  await page.getByRole('option', { name: /Silt: a short history/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /Related/ }).click();
  await page.getByText('Silt: a short history of Port Orsa').first().waitFor();
  await page.getByText(/^Saved/).waitFor();
  await onScreen('related');
}

/** Exports the open article with a preset, after its preview has passed the self-check. */
export async function exportOpen(
  window: Launched,
  preset: string,
  folder: string,
  onScreen: OnScreen,
): Promise<void> {
  const { page } = window;
  await chooseInDialog(window, [folder]);
  await menu(window, 'export.open');
  await page.getByRole('button', { name: /Preset/ }).click();
  await page.getByRole('option', { name: preset, exact: true }).click();
  await page.getByText(/Read back: .* in the file.*, as/).waitFor();
  await onScreen(`export-${preset.toLowerCase().replace(/\W+/g, '-')}`);
  await page.getByRole('button', { name: 'Choose a folder and export' }).click();
  await page.getByRole('button', { name: 'Show folder' }).waitFor();
  await page.keyboard.press('Escape');
}
