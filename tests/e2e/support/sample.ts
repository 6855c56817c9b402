import type { Locator } from 'playwright-core';
import { type Launched, launchApp } from './launch.ts';
import { watchErrors } from './screens.ts';

/** Starts the app as a new user does, and opens the article of the sample. */
export async function openSample(
  options?: Parameters<typeof launchApp>[0],
): Promise<Launched & { text: Locator; errors: string[] }> {
  const launched = await launchApp(options);
  const { page } = launched;
  const errors = watchErrors(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page
    .getByRole('button', { name: /Dredging stops/ })
    .first()
    .click();
  const text = page.getByRole('textbox', { name: 'Article text' });
  await text.waitFor();
  return { ...launched, text, errors };
}
