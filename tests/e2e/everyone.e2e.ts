import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, contrastFaults, sizeFaults } from './support/axe';
import { closeDialogs, dialogCommands, dialogs } from './support/dialogs';
import type { Launched } from './support/launch';
import { layoutFaults } from './support/layout';
import { nameFaults } from './support/names';
import { obscuredFaults } from './support/obscured';
import { openSample } from './support/sample';
import { menu } from './support/screens';

/**
 * On every tab, place and dialog: axe in both themes, in forced colours with more contrast and at 200 %, names for screen
 * readers, text spacing, and what has the focus is seen. They are found in the running app and in the table of commands,
 * so a new one is tested as soon as it is there.
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
  let spaced = await page.evaluate(layoutFaults);
  // The cards of a list are measured in later frames.
  for (let tries = 0; spaced.length > 0 && tries < 20; tries++) {
    await page.waitForTimeout(100);
    spaced = await page.evaluate(layoutFaults);
  }
  await spaceText(false);
  const found: Record<string, string[]> = { names, 'text spacing': spaced };
  found['light'] = await accessibilityFaults(page);
  found['focus'] = await page.evaluate(obscuredFaults);
  found['without a drag'] = (await page.evaluate(draggedThings)).filter((one) => !(one in waysWithoutDrag));
  await page.emulateMedia({ colorScheme: 'dark' });
  found['dark'] = await contrastFaults(page);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active', contrast: 'more' });
  found['forced colours'] = await contrastFaults(page);
  await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' });
  await zoom(2);
  found['at 200 %'] = await sizeFaults(page);
  await zoom(1);
  return Object.entries(found).flatMap(([what, faults]) =>
    faults.map((fault) => `${screen}, ${what}: ${fault}`),
  );
}

async function zoom(factor: number): Promise<void> {
  const before = await page.evaluate(() => innerWidth);
  await window.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
    factor,
  );
  await page.waitForFunction((was) => innerWidth !== was, before);
}

/** What can be dragged, and what does the same with single presses (WCAG 2.5.7); each is pressed in the test named. */
const waysWithoutDrag: Record<string, string> = {
  'Width of the left column': 'a double click, below',
  'Width of the inspector': 'a double click, below',
  'Width of the pane beside': 'a double click, below',
  'a heading of the outline': 'its menu, in outline.e2e.ts',
  'an attached post': 'its buttons, in related.e2e.ts',
  'a suggested post': 'its button “Attach”, in related.e2e.ts',
};

/** Runs in the page. Blocks are dragged by a handle that comes with the pointer: a click opens its menu, in blocks.e2e.ts. */
function draggedThings(): string[] {
  const all = document.querySelectorAll('[draggable=true], hr[tabindex]');
  const kinds = [...all].map((one) => {
    if (one.matches('hr')) return one.getAttribute('aria-label') ?? 'a separator';
    if (one.closest('nav[aria-label=Outline]')) return 'a heading of the outline';
    if (one.closest('li')?.querySelector('button[aria-keyshortcuts*=Delete]')) return 'an attached post';
    if (one.closest('li, article')?.querySelector('button')) return 'a suggested post';
    return one.outerHTML.slice(0, 80);
  });
  return [...new Set(kinds)];
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

test('what has the focus and is covered, and what is too small to be hit, are found', async () => {
  await page.evaluate(() => {
    const small = 'position: fixed; top: 9px; width: 9px; height: 9px; padding: 0; ';
    const group = document.createElement('div');
    group.id = 'broken';
    for (const [kind, words, style] of [
      ['button', 'a', `${small} left: 200px`],
      ['button', 'b', `${small} left: 210px`],
      ['button', 'Under', 'position: fixed; top: 90px'],
      ['div', '', 'position: fixed; inset: 60px 0 auto; height: 99px'],
    ] as const) {
      const element = document.createElement(kind);
      element.textContent = words;
      // The page refuses a style in HTML.
      element.style.cssText = style;
      group.append(element);
    }
    document.body.append(group);
  });
  expect(await page.evaluate(obscuredFaults)).toContain('hidden while it has the focus: button Under');
  expect((await accessibilityFaults(page)).filter((fault) => fault.startsWith('target-size'))).toHaveLength(
    2,
  );
  await page.evaluate(() => document.querySelector('#broken')?.remove());
});

test('a pane gets its greatest and its least width without a drag', async () => {
  const splitter = page.getByRole('separator', { name: 'Width of the inspector' });
  const width = async () => Number(await splitter.getAttribute('aria-valuenow'));
  const before = await width();
  await splitter.dblclick();
  await expect.poll(width).toBe(640);
  await splitter.dblclick();
  await expect.poll(width).toBe(240);
  await page.evaluate(async (inspector) => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('settings.get', undefined);
    await invoke('settings.set', { layout: { ...value.layout, inspector } });
  }, before);
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
