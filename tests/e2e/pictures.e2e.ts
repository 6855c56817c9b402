import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure, paragraph, text as words } from '../../src/core/document/build';
import { createWorkspace } from '../../src/workspace';
import { png } from '../dialects/picture';
import { type Launched, launchApp } from './support/launch';
import { byPalette, inspectScreen, menu, watchErrors } from './support/screens';

/** A picture is made wider and narrower: by its edge, by keys, by menus. Each test continues from the one before. */
let folder: string;
let desk: string;
let id: string;
let stet: Launched;
let page: Page;
let text: Locator;
let errors: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-pictures-'));
  desk = path.join(folder, 'Desk');
  await mkdir(path.join(folder, 'settings'));
  const workspace = await createWorkspace(desk);
  const { src } = await workspace.assets.add('quay.png', Buffer.from(png(120, 400, 200)));
  ({ id } = await workspace.articles.add({
    meta: { headline: 'The quay' },
    body: [paragraph([words('Before.')]), figure(src, 'A grey quay'), paragraph([words('Behind.')])],
  }));
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
  await start();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  stet = await launchApp({ workspace: desk, userData: path.join(folder, 'settings') });
  page = stet.page;
  page.setDefaultTimeout(30_000);
  errors = watchErrors(page);
  text = page.getByRole('textbox', { name: 'Article text' });
  await picture().waitFor();
}

const picture = () => text.locator('figure img').first();
const slider = () => text.getByRole('slider', { name: 'Width of the picture' }).first();
const entry = (name: string | RegExp) => page.getByRole('menuitem', { name });

const articleBody = (): Promise<{ type: string; width?: number; $?: unknown }[]> =>
  page.evaluate(async (wanted) => {
    const { value } = await Reflect.get(globalThis, 'stet').invoke('articles.get', { id: wanted });
    return value.body;
  }, id);
/** The widths of all pictures, as they are stored. */
const stored = async () =>
  (await articleBody()).filter(({ type }) => type === 'figure').map(({ width }) => width ?? 'own');

const boxOf = async (place: Locator) => {
  const box = await place.boundingBox();
  if (!box) throw new Error('not in view');
  return box;
};
/** How much of the text’s width the picture has on the screen. */
const shown = async () =>
  Math.round((100 * (await boxOf(picture())).width) / (await boxOf(text.locator('figure').first())).width);

/** Presses at the edge of the picture and drags it until the picture has that share of the text. */
async function drag(percent: number, { isRightToLeft = false } = {}): Promise<void> {
  const [image, column] = [await boxOf(picture()), await boxOf(text.locator('figure').first())];
  const inside = isRightToLeft ? 6 : -6;
  const edge = isRightToLeft ? image.x : image.x + image.width;
  const wanted = (column.width * percent) / 100;
  const target = isRightToLeft ? column.x + column.width - wanted : column.x + wanted;
  await page.mouse.move(edge + inside, image.y + image.height / 2);
  await page.mouse.down();
  await page.mouse.move(edge + inside + (target - edge) / 2, image.y + 10, { steps: 3 });
  await page.mouse.move(target + inside, image.y + 10);
}

async function selectPicture(): Promise<void> {
  await picture().click({ position: { x: 20, y: 20 } });
}

test('the edge is dragged: the picture follows, Escape gives its size back, and a drag is one step of Undo', async () => {
  const own = await shown();
  expect(await slider().getAttribute('aria-valuetext')).toBe(`own size, ${own} percent of the text’s width`);
  await drag(30);
  await expect.poll(shown).toBe(30);
  await page.keyboard.press('Escape');
  await expect.poll(shown).toBe(own);
  await page.mouse.up();
  expect(await stored()).toEqual(['own']);

  await drag(30);
  // It rests: the browser reports the new size of the picture meanwhile.
  await expect.poll(shown).toBe(30);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await page.mouse.up();
  await expect.poll(stored).toEqual([30]);
  expect(await slider().getAttribute('aria-valuetext')).toBe('30 percent of the text’s width');
  await drag(80);
  await page.mouse.up();
  await expect.poll(stored).toEqual([80]);
  await text.getByText('Before.').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(stored).toEqual([30]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(stored).toEqual(['own']);
  expect(await shown()).toBe(own);
});

test('a press on the edge without a drag changes nothing', async () => {
  await drag(await shown());
  await page.mouse.up();
  await text.getByText('Before.').click();
  await page.keyboard.type('Then');
  await expect.poll(async () => JSON.stringify(await articleBody())).toContain('Then');
  expect(await stored()).toEqual(['own']);
});

test('by keys: the menu leads to the edge, arrows move it, and leaving it is in the text again', async () => {
  await selectPicture();
  await byPalette(stet, 'width by keys', 'Change the picture’s width by keys');
  await expect.poll(() => slider().evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press('Home');
  await expect.poll(stored).toEqual([10]);
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await expect.poll(stored).toEqual([15]);
  await inspectScreen(stet, 'picture-width');
  await page.keyboard.press('Escape');
  await expect.poll(() => text.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(stored).toEqual(['own']);
});

test('by menus: in the window’s own, and under the pointer', async () => {
  await selectPicture();
  await menu(stet, 'format.figure50');
  await expect.poll(stored).toEqual([50]);
  expect(await shown()).toBe(50);
  await picture().click({ button: 'right', position: { x: 20, y: 20 } });
  await entry('Width of the picture').click();
  await entry('Picture at 75 % of the text’s width').waitFor();
  expect(await entry('Picture at 50 % of the text’s width').getAttribute('aria-disabled')).toBe('true');
  await inspectScreen(stet, 'picture-width-menu');
  await entry('Picture at 75 % of the text’s width').click();
  await expect.poll(stored).toEqual([75]);
});

test('what is suggested are words: a width is changed at once', async () => {
  await page.evaluate(async () => {
    await Reflect.get(globalThis, 'stet').invoke('settings.set', { reviewerName: 'Ada' });
  });
  const mark = page.getByRole('button', { name: 'Suggesting: stop' });
  await menu(stet, 'edit.suggest');
  await mark.waitFor();
  await selectPicture();
  await menu(stet, 'format.figure25');
  await expect.poll(stored).toEqual([25]);
  await drag(60);
  await page.mouse.up();
  await expect.poll(stored).toEqual([60]);
  expect(JSON.stringify(await articleBody())).not.toContain('"suggestion"');
  await mark.click();
  await mark.waitFor({ state: 'hidden' });
});

test('a picture that is dropped comes where it was dropped, and is asked about', async () => {
  await text.getByText('Behind.').evaluate(
    (line, bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'pier.png', { type: 'image/png' }));
      const { left, right, top, height } = line.getBoundingClientRect();
      const at = { clientX: Math.min(left + 200, right - 2), clientY: top + height / 2 };
      for (const type of ['dragover', 'drop'])
        line.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, ...at }));
    },
    [...png(60, 300, 100)],
  );
  await page.getByRole('button', { name: 'Describe it' }).click();
  const description = text.getByRole('textbox', { name: 'Alternative text' }).last();
  await expect.poll(() => description.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('A dark pier');
  await expect.poll(stored).toEqual([60, 'own']);
  const types = (await articleBody()).map(({ type }) => type);
  expect(types.lastIndexOf('figure')).toBeGreaterThan(2);
});

test('the width is there after the next start, and in an export', async () => {
  await page.getByText(/^Saved/).waitFor();
  await stet.close();
  await start();
  expect(await stored()).toEqual([60, 'own']);
  expect(await shown()).toBe(60);
  const exported = await page.evaluate(async (articleId) => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('export.preview', { articleId, options: { preset: 'hugo' } });
    return value.text;
  }, id);
  expect(exported).toContain('width=`60%`');
});

test('in a text from right to left the edge is on the left', async () => {
  await page.evaluate(async (wanted) => {
    await Reflect.get(globalThis, 'stet').invoke('articles.setMeta', {
      id: wanted,
      meta: { language: 'ar' },
    });
  }, id);
  await page.reload();
  await expect.poll(() => picture().evaluate((node) => getComputedStyle(node).direction)).toBe('rtl');
  await drag(40, { isRightToLeft: true });
  await expect.poll(shown).toBe(40);
  await page.mouse.up();
  await expect.poll(stored).toEqual([40, 'own']);
  await inspectScreen(stet, 'picture-width-rtl');
});
