import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { layoutFaults } from './support/layout';
import { sampleOfFile } from './support/sample';
import { byPalette, chooseInDialog, closed, inspectScreen, menu, resize } from './support/screens';

/** Two things side by side: a preview that follows the text, another article, and a source whose words become a quote. */

const stet = await sampleOfFile();
const { page, text, press } = stet;
page.setDefaultTimeout(15_000);
await resize(stet.app, page, { width: 1280, height: 800 });

const pane = () => page.getByRole('region', { name: 'Beside the article' });
const frame = () => pane().frameLocator('iframe');
const widthOf = async (locator: Locator) => (await locator.boundingBox())?.width ?? 0;
const isIn = (selector: string) =>
  page.evaluate((where) => document.querySelector(`${where}:focus-within`) !== null, selector);

test('the preview beside follows what is typed, and stays where it was read', async () => {
  await menu(stet, 'view.previewBeside');
  await frame().getByRole('heading', { level: 1 }).waitFor();
  await text.focus();
  await press('Control+Home');
  await page.keyboard.type('Zanzibar first. ');
  await frame().getByText('Zanzibar first.').waitFor();
  expect(await text.evaluate((root) => root.textContent)).toContain('Zanzibar first.');
  await inspectScreen(stet, 'beside-preview');
  await press('Control+z');
});

test('the preview beside is scrolled with the text', async () => {
  await resize(stet.app, page, { width: 1280, height: 800 });
  const scroller = page.locator('[data-article-scroll]');
  const heading = text.locator('h2').last();
  await heading.evaluate((node) => node.scrollIntoView({ block: 'start' }));
  const words = (await heading.textContent()) ?? '';
  const below = frame().getByRole('heading', { name: words });
  await expect
    .poll(async () => below.evaluate((node) => Math.abs(node.getBoundingClientRect().top) < 250))
    .toBe(true);
  await scroller.evaluate((node) => node.scrollTo(0, 0));
  await expect
    .poll(() =>
      frame()
        .getByRole('heading', { level: 1 })
        .evaluate((node) => node.getBoundingClientRect().top > 0),
    )
    .toBe(true);
});

test('its width is changed by keys and by the mouse, and remembered', async () => {
  const splitter = page.getByRole('separator', { name: 'Width of the pane beside' });
  const before = await widthOf(pane());
  await splitter.focus();
  await press('ArrowLeft', 'ArrowLeft');
  await expect.poll(() => widthOf(pane())).toBe(before + 32);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { value } = await Reflect.get(globalThis, 'stet').invoke('settings.get', undefined);
        return value.layout.beside > 0.5;
      }),
    )
    .toBe(true);
});

test('a key goes to the other pane and back', async () => {
  await text.focus();
  await menu(stet, 'go.beside');
  await expect.poll(() => isIn('#beside')).toBe(true);
  await menu(stet, 'go.beside');
  await expect.poll(() => isIn('[data-article-text]')).toBe(true);
});

test('another article is chosen by its headline, and opened here', async () => {
  await byPalette(stet, 'article beside');
  const dialog = page.getByRole('dialog', { name: 'Choose an article' });
  await dialog.locator('input:focus').waitFor();
  await page.keyboard.type('nobody asked');
  // Both have the words, one in its headline.
  await expect
    .poll(() => dialog.getByRole('option').first().textContent())
    .toContain('The promenade nobody asked for');
  await press('Enter');
  await closed(dialog);
  await frame()
    .getByRole('heading', { level: 1, name: /promenade/ })
    .waitFor();
  await inspectScreen(stet, 'beside-article');
  await pane().getByRole('button', { name: 'Open here' }).click();
  await expect.poll(() => page.title()).toContain('promenade');
  await expect.poll(() => pane().getByRole('button', { name: 'Open here' }).count()).toBe(0);
});

test('from the desk an article is opened beside the last one', async () => {
  await menu(stet, 'go.desk');
  // It was changed last: until the list knows, its rows move under the pointer.
  const row = page.getByRole('main').getByRole('option').first();
  await expect.poll(() => row.textContent()).toContain('Dredging stops');
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open beside' }).click();
  await frame()
    .getByRole('heading', { level: 1, name: /Dredging/ })
    .waitFor();
  expect(await page.title()).toContain('promenade');
});

test('words of a source beside become a quote, and go into the text', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'stet-beside-')), 'survey.html');
  await writeFile(
    file,
    '<title>Survey</title><article><p>Before it.</p><p>The quay moves by a hand.</p></article>',
  );
  await chooseInDialog(stet, [file]);
  await page.evaluate(async () => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('sources.list', { text: '', limit: 1 });
    await invoke('snapshots.keep', { job: crypto.randomUUID(), id: value.items[0].id });
  });
  await menu(stet, 'go.sources');
  await page.getByRole('main').getByRole('option').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open beside' }).click();
  const words = frame().getByText('The quay moves by a hand.');
  await words.waitFor();
  await inspectScreen(stet, 'beside-source');
  const quote = pane().getByRole('button', { name: 'Quote these words' });
  expect(await quote.isDisabled()).toBe(true);
  await words.selectText();
  await quote.click();
  const dialog = page.getByRole('dialog', { name: 'Capture quote' });
  await dialog.waitFor();
  expect(await dialog.locator('textarea').first().inputValue()).toBe('The quay moves by a hand.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Put it in the text' }).click();
  const ask = page.getByRole('dialog', { name: 'Insert quote' });
  await ask.getByRole('button', { name: /block/i }).click();
  await text.getByText('The quay moves by a hand.').waitFor();
});

test('where there is room for one pane, a switch shows one of the two', async () => {
  await resize(stet.app, page, { width: 1000, height: 640 });
  if ((await page.locator('#inspector').count()) === 0) await menu(stet, 'view.inspector');
  const panes = page.getByRole('group', { name: 'Which pane is shown' });
  await panes.waitFor();
  await panes.getByRole('button', { name: 'Article' }).click();
  await text.waitFor();
  expect(await pane().count()).toBe(0);
  await inspectScreen(stet, 'beside-one');
  await resize(stet.app, page, { width: 1000, height: 640 });
  await panes.getByRole('button', { name: 'Beside' }).click();
  await pane().waitFor();
  // What goes to the text shows it.
  await menu(stet, 'go.editor');
  await text.waitFor();
  expect(await isIn('[data-article-text]')).toBe(true);
});

test('nothing is cut at the three sizes', async () => {
  for (const size of [
    { width: 1000, height: 640 },
    { width: 1280, height: 800 },
    { width: 1600, height: 1000 },
  ]) {
    await resize(stet.app, page, size);
    await page.waitForTimeout(300);
    expect(await page.evaluate(layoutFaults), String(size.width)).toEqual([]);
  }
});

test('the pane is closed, and the focus goes back to the text', async () => {
  await menu(stet, 'go.beside');
  await expect.poll(() => isIn('#beside')).toBe(true);
  await menu(stet, 'view.closeBeside');
  await expect.poll(() => page.locator('#beside').count()).toBe(0);
  expect(await isIn('[data-article-text]')).toBe(true);
});
