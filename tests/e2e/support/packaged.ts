import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { projectRoot } from './launch';

const candidates = [
  'linux-unpacked/stet',
  'win-unpacked/Stet.exe',
  'mac/Stet.app/Contents/MacOS/Stet',
  'mac-arm64/Stet.app/Contents/MacOS/Stet',
].map((name) => path.join(projectRoot, 'dist', name));

export function packagedExecutable(): string {
  const found = candidates.find((file) => existsSync(file));
  if (!found) throw new Error('There is no packaged app in dist/: run `npm run package`.');
  return found;
}

/** Starts the packaged app; its fuses leave no inspector, so it is driven over Chromium's own protocol. */
export async function launchPackaged(args: string[] = []): Promise<{ page: Page; close(): Promise<void> }> {
  const settings = await mkdtemp(path.join(tmpdir(), 'stet-packaged-'));
  const flags = ['--remote-debugging-port=0', `--user-data-dir=${settings}`];
  const app = spawn(packagedExecutable(), [...flags, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const exited = new Promise<void>((resolve) => app.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await debuggerUrl(app));
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('The packaged app opened no window.');
  await page.waitForLoadState();
  return {
    page,
    async close() {
      await page.close();
      await exited;
      await rm(settings, { recursive: true, force: true });
    },
  };
}

function debuggerUrl(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    app.stderr?.on('data', (chunk) => {
      printed += String(chunk);
      const url = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (url) resolve(url);
    });
    app.once('exit', (code) => reject(new Error(`The packaged app ended (${code}): ${printed}`)));
  });
}
