import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from './support/launch';
import { openSample } from './support/sample';

describe('a related article', () => {
  let stet: Launched;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    const opened = await openSample();
    ({ page, errors } = opened);
    stet = opened;
  });
  afterAll(() => stet.close());

  it('is shown with its new headline, even when returning directly after typing it', async () => {
    await page.getByRole('tab', { name: /Related/ }).click();
    const attached = page.getByRole('list', { name: 'Attached posts' });
    await page.getByRole('combobox', { name: 'Attach a post' }).click();
    await page.keyboard.type('promenade');
    await page
      .getByRole('option', { name: /The promenade nobody asked for/ })
      .first()
      .click();
    await page.getByRole('listbox', { name: /Suggestions|Attach a post/ }).waitFor({ state: 'detached' });
    await attached.getByRole('button', { name: 'The promenade nobody asked for', exact: true }).click();
    const headline = page.getByRole('textbox', { name: 'Headline' });
    await expect.poll(() => headline.inputValue()).toBe('The promenade nobody asked for');
    await headline.fill('The promenade that nobody wanted');
    await page
      .getByRole('button', { name: /Dredging stops/ })
      .first()
      .click();
    await page.getByRole('tab', { name: /Related/ }).click();
    await attached.getByRole('button', { name: 'The promenade that nobody wanted', exact: true }).waitFor();
  });

  it('left no error behind', () => expect(errors).toEqual([]));
});
