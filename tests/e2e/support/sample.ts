import type { Locator, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { type Launched, launchApp } from './launch.ts';
import { watchErrors } from './screens.ts';

type OpenedSample = Launched & { text: Locator; errors: string[] };

/** Starts the app as a new user does, and opens the article of the sample. */
export async function openSample(options?: Parameters<typeof launchApp>[0]): Promise<OpenedSample> {
  const launched = await launchApp(options);
  const { page } = launched;
  const errors = watchErrors(page);
  return { ...launched, text: await openSampleArticle(page), errors };
}

/** From the first screen. */
export async function openSampleArticle(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page
    .getByRole('button', { name: /Dredging stops/ })
    .first()
    .click();
  const text = page.getByRole('textbox', { name: 'Article text' });
  await text.waitFor();
  return text;
}

/** The sample for all tests of a file, awaited at its top. Behind them it is closed, and no script may have failed. */
export async function sampleOfFile(): Promise<
  OpenedSample & { press(...keys: string[]): Promise<void>; type(signs: string): Promise<void> }
> {
  const opened = await openSample();
  const { page, errors, close } = opened;
  afterAll(async () => {
    await close();
    // axe tries to look into a preview, which runs no scripts.
    expect(errors.filter((error) => !error.startsWith('Blocked script execution'))).toEqual([]);
  });
  return {
    ...opened,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (signs) => page.keyboard.type(signs),
  };
}
