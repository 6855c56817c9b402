import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchApp } from './support/launch';

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
});
