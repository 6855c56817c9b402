import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace } from '../../src/workspace';
import { seedSample } from '../../src/workspace/sample';
import { everyByte, expectNoTrace, plantCanary } from '../support/canary';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, menu, watchErrors } from './support/screens';

/** A whole workspace as open files, and back. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;

const dialog = (name: string) => page.getByRole('dialog', { name });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const at = (name: string) => path.join(folder, name);

/** What the system's dialogs answer, one after the other; null: the user cancels. */
const answer = (paths: (string | null)[]) =>
  window.app.evaluate(({ dialog: system }, answers) => {
    const rest = [...answers];
    system.showOpenDialog = () => {
      const next = rest.shift() ?? null;
      return Promise.resolve({ canceled: next === null, filePaths: next === null ? [] : [next] });
    };
  }, paths);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-exchange-'));
  const workspace = await createWorkspace(at('Desk'));
  await plantCanary(workspace);
  await seedSample(workspace);
  await workspace.close();
  for (const name of ['Open', 'Without', 'Again']) await mkdir(at(name));
  window = await launchApp({ workspace: at('Desk') });
  ({ page } = window);
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await page.getByRole('heading', { name: 'Desk' }).waitFor();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

test('the export says that it holds confidential sources, and writes everything', async () => {
  await menu(window, 'workspace.export');
  await dialog('Export workspace').getByText('off the record is written too').waitFor();
  await inspectScreen(window, 'export-workspace');
  await answer([at('Open')]);
  await press('Choose the folder…');
  await dialog('Workspace exported')
    .getByText(/4 articles/)
    .waitFor();
  await inspectScreen(window, 'workspace-exported');
  await page.keyboard.press('Enter');
  await dialog('Workspace exported').waitFor({ state: 'hidden' });
  expect(await readdir(at('Open'))).toContain('manifest.json');
  expect(await readFile(at('Open/articles/the-quay-that-sank.md'), 'utf8')).toContain('never surveyed');
});

test('confidential sources stay out when the user says so', async () => {
  await menu(window, 'workspace.export');
  await page.getByRole('checkbox', { name: 'Leave what is confidential out' }).focus();
  await page.keyboard.press('Space');
  await answer([at('Without')]);
  await press('Choose the folder…');
  await dialog('Workspace exported').waitFor();
  await page.keyboard.press('Enter');
  expectNoTrace(await everyByte(at('Without')), 'the export');
});

test('an export never goes into a folder that holds something', async () => {
  await writeFile(at('Again/mine.txt'), 'Mine');
  await menu(window, 'workspace.export');
  await answer([at('Again')]);
  await press('Choose the folder…');
  await page.getByText(/is not empty: choose an empty folder/).waitFor();
  await page.keyboard.press('Escape');
  await dialog('Export workspace').waitFor({ state: 'hidden' });
  expect(await readdir(at('Again'))).toEqual(['mine.txt']);
  await rm(at('Again/mine.txt'));
});

test('the import names what is damaged, and the new workspace opens with the rest', async () => {
  const file = at('Open/records/snippet.json');
  const damaged = (await readFile(file, 'utf8')).replace('"name":', '"name"');
  await writeFile(file, damaged);
  await answer([at('Open'), at('Again')]);
  await menu(window, 'workspace.import');
  await dialog('Workspace imported').getByText('The entry cannot be read. It was left out.').waitFor();
  await inspectScreen(window, 'workspace-imported');
  await press('Open it');
  await page.getByRole('button', { name: /Again/ }).first().waitFor();
  await page.getByText('The quay that sank').first().waitFor();
  expect(existsSync(at('Again/stet.db'))).toBe(true);
});

test('it can be started without an open workspace', async () => {
  await menu(window, 'workspace.close');
  await page.getByRole('button', { name: 'Import workspace…' }).waitFor();
  await inspectScreen(window, 'welcome-import');
  await answer([at('Open'), at('Third')]);
  await press('Import workspace…');
  await dialog('Workspace imported').waitFor();
  await press('Open it');
  await page.getByRole('button', { name: /Third/ }).first().waitFor();
});
