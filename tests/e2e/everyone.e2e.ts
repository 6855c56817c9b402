import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from './support/axe';
import { closeDialogs, dialogCommands, dialogs } from './support/dialogs';
import type { Launched } from './support/launch';
import { layoutFaults } from './support/layout';
import { nameFaults } from './support/names';
import { openSample } from './support/sample';
import { menu } from './support/screens';

/**
 * Names for screen readers, forced colours with more contrast, and text spacing, on every tab, place and dialog. They are
 * found in the running app and in the table of commands, so a new one is tested as soon as it is there.
 */
let window: Launched;
let page: Page;
let errors: string[];

beforeAll(async () => {
  ({ errors, ...window } = await openSample());
  page = window.page;
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  // axe tries to look into the preview, which runs no scripts.
  expect(errors.filter((error) => !error.includes('about:srcdoc'))).toEqual([]);
  await window.close();
});
afterEach(async () => {
  await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' });
  await closeDialogs(page);
});

/** What is wrong on the screen that is open. */
async function faultsOf(screen: string): Promise<string[]> {
  const names = await nameFaults(page.locator('body'));
  await spaceText(true);
  const spaced = await page.evaluate(layoutFaults);
  await spaceText(false);
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more' });
  const forced = await accessibilityFaults(page);
  await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' });
  return [
    ...names.map((fault) => `${screen}, names: ${fault}`),
    ...spaced.map((fault) => `${screen}, text spacing: ${fault}`),
    ...forced.map((fault) => `${screen}, forced colours: ${fault}`),
  ];
}

/** The text spacing of WCAG 1.4.12. */
const spaceText = (isOn: boolean) =>
  page.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, isOn);

test('a control without a name, and two with the same one, are found', async () => {
  await page.evaluate(() => {
    const group = document.createElement('div');
    group.id = 'broken';
    for (const name of ['', 'Same', 'Same']) {
      const button = document.createElement('button');
      button.textContent = name;
      group.append(button);
    }
    document.body.append(group);
  });
  expect(await nameFaults(page.locator('#broken'))).toEqual([
    'button without a name in window',
    'two of button “Same” in window',
  ]);
  await page.evaluate(() => document.querySelector('#broken')?.remove());
});

test('every tab beside an article', async () => {
  const tabs = page.locator('#inspector').getByRole('tab');
  const faults: string[] = [];
  for (let index = 0; index < (await tabs.count()); index++) {
    await tabs.nth(index).click();
    await page.waitForTimeout(400);
    faults.push(...(await faultsOf(`tab ${index + 1}`)));
  }
  expect(faults).toEqual([]);
});

test.each(dialogCommands)('%s', async (command) => {
  await menu(window, 'go.editor');
  await menu(window, command);
  await dialogs(page).last().waitFor();
  await page.waitForTimeout(300);
  expect(await faultsOf(command)).toEqual([]);
});

test('every place, with a record open', async () => {
  const places = page.getByRole('navigation', { name: 'Places' }).getByRole('button');
  const faults: string[] = [];
  for (let index = 0; index < (await places.count()); index++) {
    await places.nth(index).click();
    if (index > 0) await page.getByRole('main').getByRole('option').first().click();
    await page.waitForTimeout(400);
    faults.push(...(await faultsOf(`place ${index + 1}`)));
  }
  expect(faults).toEqual([]);
});
