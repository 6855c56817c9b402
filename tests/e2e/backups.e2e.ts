import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** The ways back of the screen of backups, as a new user goes them. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;

const dialog = () => page.getByRole('dialog');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-backups-'));
  const desk = path.join(folder, 'Desk');
  const workspace = await createWorkspace(desk);
  const body = [paragraph([text('The quay was built in 1911.')])];
  await workspace.articles.add({ meta: { headline: 'The quay' }, body });
  const { id } = await workspace.articles.add({ meta: { headline: 'The pumps' }, body });
  await workspace.assets.add('quay.png', Buffer.from('89504e470d0a1a0a00', 'hex'));
  await workspace.backups.create();
  await workspace.articles.deleteForever([id]);
  await workspace.close();
  window = await launchApp({ workspace: desk });
  ({ page } = window);
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await page
    .getByRole('button', { name: /The quay/ })
    .first()
    .waitFor();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

test('the backups are listed with dates and counts', async () => {
  await menu(window, 'workspace.backups');
  const list = dialog().getByRole('list', { name: 'Backups, the newest first' });
  await list.getByText(/2 articles, 0 quotes, 0 sources/).waitFor();
  await inspectScreen(window, 'backups');
});

test('an article that is gone is read and copied out of a backup', async () => {
  await dialog()
    .getByRole('button', { name: /^Open the backup of/ })
    .last()
    .click();
  await dialog().getByText('no longer there').waitFor();
  await dialog()
    .getByRole('button', { name: /The pumps/ })
    .click();
  await dialog()
    .getByRole('region', { name: 'What it says' })
    .getByText(/built in 1911/)
    .waitFor();
  await inspectScreen(window, 'backup-reader');
  await dialog().getByRole('checkbox', { name: 'Choose The pumps' }).press('Space');
  await dialog().getByRole('button', { name: 'Copy as a new article' }).click();
  await page.getByText('One was copied').or(page.getByText('1 was copied')).first().waitFor();
  await dialog().getByRole('button', { name: 'Close' }).click();
  await page
    .getByRole('button', { name: /The pumps/ })
    .first()
    .waitFor();
});

test('a backup is restored whole, and what was there is the newest backup', async () => {
  await menu(window, 'workspace.backups');
  await dialog().getByRole('button', { name: 'Back up now' }).click();
  await page
    .getByText(/Backed up 2 articles/)
    .first()
    .waitFor();
  await dialog()
    .getByRole('button', { name: /^Restore the backup of/ })
    .last()
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await page
    .getByText(/Restored\. What was there before/)
    .first()
    .waitFor();
  await menu(window, 'workspace.backups');
  await dialog().getByText('Before a restore').first().waitFor();
});

test('backups go to another disk, beside the database while it is away, and to it again when it is back', async () => {
  const disk = path.join(folder, 'Other disk');
  await mkdir(disk);
  await chooseInDialog(window, [disk]);
  await dialog().getByRole('button', { name: 'Move to another folder…' }).click();
  await dialog().getByText(`They are in ${disk}`).waitFor();
  const [own = ''] = await readdir(disk);
  const backups = async (where: string) => (await readdir(where)).filter((name) => name.endsWith('.db'));
  const there = () => backups(path.join(disk, own));
  const beside = () => backups(path.join(folder, 'Desk', 'backups'));
  expect(await there()).toHaveLength(1);

  const before = await beside();
  await rename(disk, `${disk} away`);
  await dialog().getByRole('button', { name: 'Back up now' }).click();
  await page
    .getByText(/cannot be reached/)
    .first()
    .waitFor();
  await expect.poll(async () => (await beside()).length).toBe(before.length + 1);
  expect(await readdir(folder)).not.toContain('Other disk');
  await dialog().getByRole('button', { name: 'Done' }).click();
  await menu(window, 'workspace.backups');
  await dialog().getByRole('alert').getByText(disk).waitFor();
  await inspectScreen(window, 'backups-away');

  await rename(`${disk} away`, disk);
  await dialog().getByRole('button', { name: 'Back up now' }).click();
  await expect.poll(async () => (await there()).length).toBe(2);
});

test('pictures that a backup does not have are counted when it is restored', async () => {
  await dialog().getByRole('button', { name: 'Done' }).click();
  await menu(window, 'workspace.backups');
  await rm(path.join(folder, 'Desk', 'assets'), { recursive: true });
  await rm(path.join(folder, 'Desk', 'backups', 'files'), { recursive: true });
  await dialog()
    .getByRole('button', { name: /^Restore the backup of/ })
    .last()
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
  await page
    .getByText(/without 1 picture or other file that the backup does not have/)
    .first()
    .waitFor();
});
