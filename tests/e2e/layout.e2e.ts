import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from './support/axe';
import type { Launched } from './support/launch';
import { layoutFaults } from './support/layout';
import { openSample } from './support/sample';
import { inspectScreen, menu, resize, setZoom } from './support/screens';

/** Every screen is measured at each size, and at 200 %: nothing is outside the window, covered or wider than its place. */
let window: Launched;
let page: Page;
let errors: string[];

const sizes = [
  { width: 1000, height: 640, zoom: 1 },
  { width: 1280, height: 800, zoom: 1 },
  { width: 1600, height: 1000, zoom: 1 },
  { width: 1280, height: 800, zoom: 2 },
];

beforeAll(async () => {
  ({ errors, ...window } = await openSample());
  page = window.page;
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
});

const tabs = ['Quotations', 'Checks', 'Review', 'Sources', 'Related', 'Details', 'History', 'Outline'];
const screens: { name: string; open(): Promise<unknown> }[] = [
  ...tabs.map((name) => ({
    name: `article, ${name}`,
    open: async () => {
      if (!(await page.getByRole('textbox', { name: 'Article text' }).isVisible())) await openArticle();
      await menu(window, 'go.inspector');
      await page.locator('#inspector').getByRole('tab', { name }).click();
    },
  })),
  ...['desk', 'quotes', 'sources', 'speakers', 'archive', 'snippets'].map((name) => ({
    name,
    open: async () => {
      await menu(window, `go.${name}`);
      if (name !== 'desk') await page.getByRole('main').getByRole('option').first().click();
    },
  })),
];

async function openArticle(): Promise<void> {
  await menu(window, 'go.desk');
  await page
    .getByRole('main')
    .getByRole('option', { name: /Dredging stops/ })
    .click();
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
}

for (const { width, height, zoom } of sizes)
  test(`${width} × ${height} at ${zoom * 100} %`, async () => {
    await setZoom(window, 1);
    await resize(window.app, page, { width, height });
    await setZoom(window, zoom);
    await page.waitForFunction((wanted) => innerWidth <= wanted + 1, width / zoom);
    const faults: string[] = [];
    for (const { name, open } of screens) {
      await open();
      await page.waitForTimeout(250);
      faults.push(...(await page.evaluate(layoutFaults)).map((fault) => `${name}: ${fault}`));
      if (zoom === 2 && ['desk', 'sources', 'article, Quotations'].includes(name))
        faults.push(...(await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

test('all tabs of the inspector stand in one row, at its least width too', async () => {
  await setZoom(window, 1);
  await resize(window.app, page, { width: 1280, height: 800 });
  await openArticle();
  await menu(window, 'go.inspector');
  const splitter = page.getByRole('separator', { name: 'Width of the inspector' });
  await splitter.focus();
  for (const key of ['End', 'Home']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
    const rows = await page.locator('#inspector').evaluate((inspector) => {
      const { left, right } = inspector.getBoundingClientRect();
      const boxes = [...inspector.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect());
      return {
        count: boxes.length,
        tops: new Set(boxes.map(({ top }) => top)).size,
        outside: boxes.filter((box) => box.left < left || box.right > right).length,
        small: boxes.filter((box) => box.width < 24 || box.height < 24).length,
      };
    });
    expect(rows, key).toEqual({ count: 8, tops: 1, outside: 0, small: 0 });
    await inspectScreen(window, `inspector-${key}`);
    await resize(window.app, page, { width: 1280, height: 800 });
    await splitter.focus();
  }
  await page.emulateMedia({ colorScheme: 'light' });
});

test('in a high contrast theme the main screens have no accessibility violation, and the focus is seen', async () => {
  await setZoom(window, 1);
  await page.emulateMedia({ forcedColors: 'active' });
  for (const { name, open } of screens.filter((one) => /Quotations|desk|sources/.test(one.name))) {
    await open();
    expect(await accessibilityFaults(page), name).toEqual([]);
  }
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle),
  ).not.toBe('none');
  await page.emulateMedia({ forcedColors: 'none' });
});

test('a notice covers neither the foot of a dialog nor a card of the inspector', async () => {
  await setZoom(window, 1);
  await resize(window.app, page, { width: 1000, height: 640 });
  await openArticle();
  await menu(window, 'go.inspector');
  await menu(window, 'view.smartTyping');
  const notice = page.getByRole('alertdialog').filter({ hasText: 'Smart typing' });
  await notice.waitFor();
  await menu(window, 'help.keys');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.waitFor();
  await notice.hover();
  const overlap = async () => {
    const [one, other] = [await notice.boundingBox(), await dialog.boundingBox()];
    if (!one || !other) throw new Error('One of them is gone.');
    return one.y < other.y + other.height && one.x < other.x + other.width;
  };
  await expect.poll(overlap).toBe(false);
  await page.keyboard.press('Escape');
});
