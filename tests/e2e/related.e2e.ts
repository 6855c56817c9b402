import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/axe';
import type { Launched } from './support/launch';
import { openSample } from './support/sample';
import { inspectScreen } from './support/screens';

let stet: Launched;
let page: Page;
let text: Locator;
let errors: string[];
const attached = () => page.getByRole('list', { name: 'Attached posts' });
const suggested = () => page.getByRole('region', { name: 'Suggested posts' });
const nameOf = async (element: Locator) => (await element.textContent()) ?? '';
const titles = () => attached().locator('li button:first-of-type').allInnerTexts();

beforeAll(async () => {
  const opened = await openSample();
  ({ page, text, errors } = opened);
  stet = opened;
});
afterAll(() => stet.close());

describe('the list of related posts', () => {
  it('is filled by keys from the suggestions, which say why', async () => {
    await page.getByRole('tab', { name: /Related/ }).click();
    const first = suggested().getByRole('listitem').first();
    await first.getByText(/^(Both|It|Posts)/).waitFor();
    const title = first.getByRole('button').first();
    const name = await nameOf(title);
    await title.focus();
    await page.keyboard.press('a');
    await attached().getByRole('button', { name, exact: true }).waitFor();
    await suggested().getByRole('button', { name, exact: true }).waitFor({ state: 'detached' });
    await inspectScreen(stet, 'related-tab');
  });

  it('is ordered by keys and by the mouse', async () => {
    const next = suggested().getByRole('listitem').first();
    const name = await nameOf(next.getByRole('button').first());
    const before = await titles();
    await next.getByTitle(/Drag/).dragTo(attached().getByRole('listitem').first());
    await expect.poll(titles).toEqual([name, ...before]);
    await attached().getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(titles).toEqual([before[0], name, ...before.slice(1)]);
    await page.keyboard.press('Delete');
    await expect.poll(titles).toEqual(before);
  });

  it('has suggestions that can be filtered', async () => {
    await suggested().getByRole('button', { name: /Age/ }).click();
    await page.getByRole('option', { name: 'Last year' }).click();
    await page.getByRole('option', { name: 'Last year' }).waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await suggested().getByRole('button', { name: /Age/ }).click();
    await page.getByRole('option', { name: 'Any age' }).click();
    await suggested().getByRole('listitem').first().waitFor();
  });
});

describe('[[ in the text', () => {
  const links = () => text.locator('a').allInnerTexts();

  it('offers the related posts before anything is typed', async () => {
    await page.getByText('Work on the north quay').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' [[');
    const menu = page.getByRole('listbox', { name: 'Related posts' });
    await menu.getByRole('option').first().waitFor();
    await menu
      .getByText(/Both use/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    for (let typed = 0; typed < 3; typed++) await page.keyboard.press('Backspace');
  });

  it('links an article and attaches it; one Undo takes back both, and Redo brings them again', async () => {
    const name = 'The promenade nobody asked for';
    await attached()
      .getByRole('button', { name: `Remove ${name}` })
      .click();
    await page.getByText('Work on the north quay').click();
    await page.keyboard.press('End');
    const before = { links: await links(), attached: await titles() };
    await page.keyboard.type(' [[promenade');
    await page.getByRole('option', { name: new RegExp(name) }).waitFor();
    await page.keyboard.press('Enter');
    const after = { links: [...before.links, name], attached: [...before.attached, name] };
    const now = async () => ({ links: await links(), attached: await titles() });
    await expect.poll(now).toEqual({ ...after, links: expect.arrayContaining([name]) });
    await page.keyboard.press('Control+z');
    await expect.poll(now).toEqual(before);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await now()).attached).toEqual(after.attached);
    await page.getByText(/^Saved/).waitFor();
  });

  it('made a link that opens the article', async () => {
    await text.locator('a', { hasText: 'The promenade nobody asked for' }).click({ modifiers: ['Control'] });
    const headline = page.getByRole('textbox', { name: 'Headline' });
    await expect.poll(() => headline.inputValue()).toBe('The promenade nobody asked for');
  });

  it('and a suggestion dropped on the text link and attach a post', async () => {
    await page.getByRole('tab', { name: /Related/ }).click();
    const first = suggested().getByRole('listitem').first();
    const name = await nameOf(first.getByRole('button').first());
    await first.getByTitle(/Drag/).dragTo(text.locator('p').first());
    await expect.poll(links).toContain(name);
    await expect.poll(titles).toContain(name);
  });
});

describe('a related article', () => {
  it('is shown with its new headline, even when returning directly after typing it', async () => {
    const headline = page.getByRole('textbox', { name: 'Headline' });
    await headline.fill('The promenade that nobody wanted');
    await page
      .getByRole('button', { name: /Dredging stops/ })
      .first()
      .click();
    await page.getByRole('tab', { name: /Related/ }).click();
    await attached().getByRole('button', { name: 'The promenade that nobody wanted', exact: true }).waitFor();
  });

  it('left no error behind', () => expect(errors).toEqual([]));
});
