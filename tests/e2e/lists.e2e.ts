import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grow } from '../../bench/grown';
import type { CommandId } from '../../src/ipc/commands';
import { type Launched, launchApp } from './support/launch';
import { menu, watchErrors } from './support/screens';

/** Long lists are scrolled by the wheel and walked by keys: no frame shows a gap, and rows are loaded before they are seen. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-lists-'));
  const desk = path.join(folder, 'Desk');
  await grow(desk, 2000);
  window = await launchApp({ workspace: desk });
  page = window.page;
  errors = watchErrors(page);
}, 120_000);
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

interface Seen {
  frames: number;
  gaps: number;
  unloaded: number;
}

/** From now on counts the frames in which rows do not fill the list, or one of them is not loaded. */
const watch = (list: Locator): Promise<void> =>
  list.evaluate((box) => {
    const seen: Seen = { frames: 0, gaps: 0, unloaded: 0 };
    Reflect.set(globalThis, 'seen', seen);
    const frame = () => {
      if (Reflect.get(globalThis, 'seen') !== seen) return;
      const { top, bottom } = box.getBoundingClientRect();
      const rows = [...box.querySelectorAll('[role="option"]')]
        .map((row) => ({ row, place: row.getBoundingClientRect() }))
        .filter(({ place }) => place.bottom > top && place.top < bottom);
      const tall = rows.reduce((sum, { place }) => sum + place.height, 0);
      seen.frames += 1;
      if (tall < bottom - top - 1) seen.gaps += 1;
      if (rows.some(({ row }) => row.getAttribute('aria-label') === 'Loading')) seen.unloaded += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

const seen = (): Promise<Seen> => page.evaluate(() => Reflect.get(globalThis, 'seen'));

const places: { go: CommandId; name: string; least: number }[] = [
  { go: 'go.desk', name: 'Articles', least: 2000 },
  { go: 'go.sources', name: 'Sources', least: 2000 },
  { go: 'go.quotes', name: 'Quotes', least: 6000 },
  { go: 'go.archive', name: 'Archive', least: 500 },
];

test.each(places)(
  'the list of $name',
  async ({ go, least }) => {
    await menu(window, go);
    const list = page.locator('#middle').getByRole('listbox');
    const last = list.locator('[role="option"]').last();
    await last.waitFor();
    const size = Number(await last.getAttribute('aria-setsize'));
    expect(size).toBeGreaterThanOrEqual(least);

    await list.hover();
    await watch(list);
    for (let turn = 0; turn < 150; turn += 1) {
      await page.mouse.wheel(0, 120);
      await page.waitForTimeout(30);
    }
    const byWheel = await seen();
    expect(byWheel.frames).toBeGreaterThan(50);
    expect(byWheel).toMatchObject({ gaps: 0, unloaded: 0 });
    expect(await list.evaluate((box) => box.scrollTop)).toBe(150 * 120);

    await list.focus();
    await page.keyboard.press('End');
    await list
      .locator(`[role="option"][aria-posinset="${size}"][data-active]:not([aria-label="Loading"])`)
      .waitFor();
    await watch(list);
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('PageUp');
      await page.waitForTimeout(30);
    }
    expect(await seen()).toMatchObject({ gaps: 0 });
    const active = list.locator('[role="option"][data-active]:not([aria-label="Loading"])');
    await active.waitFor();
    expect(Number(await active.getAttribute('aria-posinset'))).toBeLessThan(size - 100);
  },
  120_000,
);
