import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace } from '../../src/workspace';
import { electronExecutable, type Launched, launchApp, projectRoot } from './support/launch';

/** Workspaces that were open before are opened from the *File* menu, and by an entry of the system's list. */
let stet: Launched;
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-recent-'));
  for (const name of ['City desk', 'Sport']) await (await createWorkspace(at(name))).close();
  stet = await launchApp({ workspace: at('City desk'), userData: at('settings') });
});
afterAll(async () => {
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

const recent = () =>
  stet.app.evaluate(({ Menu }) => {
    const entry = Menu.getApplicationMenu()?.getMenuItemById('recent');
    return entry?.enabled ? entry.submenu?.items.map(({ label }) => label) : null;
  });
const isOpen = (name: string) =>
  stet.page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .waitFor();

test('a second start with a workspace opens it in the running Stet', async () => {
  await isOpen('City desk');
  await expect.poll(recent).toEqual(['City desk']);
  await promisify(execFile)(electronExecutable(), [
    projectRoot,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${at('settings')}`,
    `--workspace=${at('Sport')}`,
  ]);
  await isOpen('Sport');
  await expect.poll(recent).toEqual(['Sport', 'City desk']);
});

test('an entry of the menu opens the workspace before', async () => {
  await stet.app.evaluate(({ Menu }) => {
    const entry = Menu.getApplicationMenu()?.getMenuItemById('recent');
    entry?.submenu?.items[1]?.click();
  });
  await isOpen('City desk');
  await expect.poll(recent).toEqual(['City desk', 'Sport']);
});
