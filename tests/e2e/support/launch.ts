import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { coverageOfMain, coverageOfWindow } from './coverage.ts';

export const projectRoot = path.resolve(import.meta.dirname, '../../..');

interface Options {
  /** A workspace folder to open at start. */
  workspace?: string;
  args?: string[];
  env?: Record<string, string>;
  /** The folder of the app's settings, to reuse those of an earlier launch; otherwise a new one. */
  userData?: string;
  /** A program that is run instead of Electron and starts it with these arguments. */
  executable?: string;
}

export interface Launched {
  app: ElectronApplication;
  page: Page;
  userData: string;
  /** Quits as a user does; new settings are removed. */
  close(): Promise<void>;
}

/** Starts the Electron that the set-up found with these arguments, and waits for its first window. */
export async function launchElectron(
  args: string[],
  env: Record<string, string> = {},
  executablePath = electronExecutable(),
): Promise<Omit<Launched, 'userData'>> {
  const app = await _electron.launch({
    executablePath,
    cwd: projectRoot,
    // Playwright disables the sandbox by default.
    chromiumSandbox: true,
    args,
    env: { ...definedOnly(process.env), ...coverageOfMain, ...env },
  });
  const page = await app.firstWindow();
  const finishCoverage = await coverageOfWindow(page);
  await page.waitForLoadState();
  return {
    app,
    page,
    async close() {
      await finishCoverage();
      await app.close();
    },
  };
}

/** Starts the built app, and waits for its window. */
export async function launchApp({
  workspace,
  args = [],
  env = {},
  userData,
  executable,
}: Options = {}): Promise<Launched> {
  const settings = userData ?? (await mkdtemp(path.join(tmpdir(), 'stet-settings-')));
  const launched = await launchElectron(
    [projectRoot, `--user-data-dir=${settings}`, ...(workspace ? [`--workspace=${workspace}`] : []), ...args],
    env,
    executable,
  );
  return {
    ...launched,
    userData: settings,
    async close() {
      await launched.close();
      if (userData === undefined) await rm(settings, { recursive: true, force: true });
    },
  };
}

/** Written by the set-up. */
export function electronExecutable(): string {
  const record = path.join(projectRoot, 'node_modules/.cache/stet/electron.json');
  const { executable }: { executable: string } = JSON.parse(readFileSync(record, 'utf8'));
  return executable;
}

const definedOnly = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
