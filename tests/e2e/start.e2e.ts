import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchApp } from './support/launch';
import { openSampleArticle } from './support/sample';

describe('starting Stet', () => {
  let stet: Launched;
  beforeAll(async () => {
    stet = await launchApp();
  });
  afterAll(() => stet.close());

  it('shows its window', async () => {
    expect(await stet.page.title()).toContain('Stet');
  });

  it('runs in the sandbox, without Node in the page', async () => {
    expect(await stet.app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'))).toBe(false);
    expect(await stet.page.evaluate(() => 'process' in globalThis || 'require' in globalThis)).toBe(false);
  });

  it('stores its settings in the given folder', async () => {
    const found = await stet.app.evaluate(({ app }) => app.getPath('userData'));
    expect(path.resolve(found)).toBe(path.resolve(stet.userData));
  });

  it('asks main for little before the text of the last article can be written in', async () => {
    const { app, page } = stet;
    const text = await openSampleArticle(page);
    await noteCalls(app);
    await page.reload();
    await text.waitFor();
    // Asked as soon as the editor is there.
    await expect.poll(() => callsOf(app)).toContain('place.get');
    const calls = await callsOf(app);
    // The page that went may have asked something too.
    const before = calls.slice(calls.lastIndexOf('workspace.state'), calls.lastIndexOf('place.get'));
    expect(before.filter((channel) => channel === 'settings.get')).toHaveLength(1);
    expect(before.filter((channel) => channel === 'settings.set')).toEqual([]);
    // The text before the counts and lists beside it.
    expect(before.indexOf('articles.get')).toBeLessThan(before.indexOf('articles.facets'));
    expect(before).toContain('articles.get');
    expect(before.length).toBeLessThanOrEqual(11);
  });
});

type App = Launched['app'];

/** From now on main notes the channels that the window calls. */
const noteCalls = (app: App) =>
  app.evaluate(({ ipcMain }) => {
    const calls: string[] = [];
    Object.assign(globalThis, { notedCalls: calls });
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
    };
    for (const [channel, handler] of handlers)
      handlers.set(channel, (...args) => {
        calls.push(channel);
        return handler(...args);
      });
  });

const callsOf = (app: App): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { notedCalls: string[] }).notedCalls);
