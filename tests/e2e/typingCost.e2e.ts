import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { watchErrors } from './support/screens';
import { addWrittenArticle, caretInMiddle } from './support/writtenArticle';

/**
 * What a key costs in an article of 10,000 words in the midst of work, in counts, which hardly differ from machine to
 * machine: layouts, calls of functions, requests to main. `docs/benchmarks.md` has the times.
 */
let stet: Launched;
let page: Page;
let text: Locator;
let errors: string[];
let folder: string;
let devtools: CDPSession;

const keys = 24;
const budget = { layoutsPerKey: 1.5, callsPerKey: 11_000, callsPerSave: 50_000 };
/** What a save makes the window ask for again. */
const afterSave = ['articles.facets', 'articles.list', 'quotes.getMany', 'place.set', 'settings.get'];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-cost-'));
  const workspace = await createWorkspace(path.join(folder, 'Desk'));
  const id = await addWrittenArticle(workspace, 10_000);
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
  stet = await launchApp({ workspace: workspace.dir });
  page = stet.page;
  errors = watchErrors(page);
  text = page.getByRole('textbox', { name: 'Article text' });
  await countRequests();
  devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await page.getByRole('tabpanel').getByRole('article').first().waitFor();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

const countRequests = () =>
  stet.app.evaluate(({ ipcMain }) => {
    const requested: string[] = [];
    Reflect.set(globalThis, 'requested', requested);
    const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers');
    for (const [channel, handle] of handlers)
      handlers.set(channel, (...args) => {
        requested.push(channel);
        return handle(...args);
      });
  });

/** Requests to main since the last time, counted by channel. */
async function takeRequests(): Promise<Map<string, number>> {
  const requested: string[] = await stet.app.evaluate(() => Reflect.get(globalThis, 'requested').splice(0));
  const counts = new Map<string, number>();
  for (const channel of requested) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return counts;
}

/** Calls of functions of the page since the last time. */
async function takeCalls(): Promise<number> {
  const { result } = await devtools.send('Profiler.takePreciseCoverage');
  const counts = result.flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Calls until the window has nothing to do. */
async function callsUntilQuiet(): Promise<number> {
  let all = 0;
  let quiet = 0;
  while (quiet < 3) {
    await page.waitForTimeout(700);
    const calls = await takeCalls();
    all += calls;
    quiet = calls < 500 ? quiet + 1 : 0;
  }
  return all;
}

async function layouts(): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN;
}

async function type(count: number): Promise<void> {
  for (let key = 0; key < count; key++) await page.keyboard.press('zebra'[key % 6] ?? 'Space');
}

/** The words that the browser is told to draw. */
const drawn = (name: string): Promise<string[]> =>
  page.evaluate((of) => [...(CSS.highlights.get(of) ?? [])].map(String), name);

test('only words in view are underlined or marked as commented on, wherever one goes', async () => {
  const has = async (name: string) => (await drawn(name)).length > 0;
  for (const key of ['Control+Home', 'Control+End']) {
    await text.focus();
    await page.keyboard.press(key);
    await expect.poll(() => has('stet-misspelt')).toBe(true);
    await expect.poll(() => has('stet-comment')).toBe(true);
  }
  await caretInMiddle(text);
  await expect.poll(() => drawn('stet-misspelt')).not.toEqual([]);
  // Of 100 and 50.
  await expect.poll(async () => (await drawn('stet-misspelt')).length).toBeLessThan(20);
  await expect.poll(async () => (await drawn('stet-comment')).length).toBeLessThan(20);
});

test('a key is one layout, some calls, and no request', async () => {
  await type(12);
  await callsUntilQuiet();
  await takeRequests();
  const before = await layouts();
  await takeCalls();
  await type(keys);
  const [calls, after, requests] = [await takeCalls(), await layouts(), await takeRequests()];
  const saves = requests.get('articles.saveBody') ?? 0;
  console.log(`${((after - before) / keys).toFixed(2)} layouts a key, ${calls} calls with ${saves} saves.`);
  expect((after - before) / keys).toBeLessThanOrEqual(budget.layoutsPerKey);
  expect(calls).toBeLessThanOrEqual(budget.callsPerKey * keys + budget.callsPerSave * saves);
  // On a busy machine the text is saved between two keys.
  for (const [channel, count] of requests) {
    expect(['articles.saveBody', ...afterSave]).toContain(channel);
    expect(count).toBeLessThanOrEqual(saves + 1);
  }
});

test('a save draws nothing again but what changed', async () => {
  await callsUntilQuiet();
  await type(1);
  const calls = await callsUntilQuiet();
  console.log(`${calls} calls for a key and its save.`);
  expect(calls).toBeLessThanOrEqual(budget.callsPerSave);
});
