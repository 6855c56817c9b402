import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { plainText } from '../../src/core/document/text';
import { createWorkspace, openWorkspace } from '../../src/workspace';
import { ordinaryAgain, testMountedForApp } from '../faults/support/tools';
import { fault } from '../support/faults';
import { lostOf, outcomeOf } from '../support/lost';
import { electronExecutable, type Launched, launchApp } from './support/launch';

/** R4: the disk gets full under the running app. */
let folder: string;
let window: Launched | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-disk-'));
});
afterEach(async () => {
  await window?.close().catch(() => {});
  window = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** Starts the app on a copy of this workspace, on a separate disk that no other program sees. */
async function startOn(disk: string, desk: string): Promise<Launched> {
  const script = path.join(folder, 'electron');
  await mkdir(disk);
  const inside = `mount -t tmpfs -o size=24m tmpfs ${disk} && cp -r ${desk} ${disk} && exec ${ordinaryAgain} "$0" "$@"`;
  const lines = ['#!/bin/sh', `exec unshare -rm sh -c '${inside}' '${electronExecutable()}' "$@"`, ''];
  await writeFile(script, lines.join('\n'), { mode: 0o755 });
  window = await launchApp({ workspace: path.join(disk, 'Desk'), executable: script });
  window.page.setDefaultTimeout(60_000);
  return window;
}

const remove = ({ app }: Launched, file: string) =>
  app.evaluate((_, gone) => process.getBuiltinModule('node:fs').rmSync(gone), file);

/** Fills the disk; returns a function that frees the space. */
async function fill(shown: Launched, disk: string): Promise<() => Promise<void>> {
  const filler = path.join(disk, 'filler');
  await shown.app.evaluate((_, file) => {
    const fs = process.getBuiltinModule('node:fs');
    const handle = fs.openSync(file, 'a');
    for (const size of [1 << 20, 1 << 12, 1]) {
      try {
        for (;;) fs.writeSync(handle, Buffer.alloc(size));
      } catch {
        // Full.
      }
    }
    fs.closeSync(handle);
  }, filler);
  return () => remove(shown, filler);
}

testMountedForApp(
  'a disk that gets full: the top bar says so, the text stays, and saving resumes',
  async () => {
    const desk = path.join(folder, 'Desk');
    const workspace = await createWorkspace(desk);
    const { id } = await workspace.articles.add({
      meta: { headline: 'Kept' },
      body: [paragraph([text('First words.')])],
    });
    await workspace.settings.set({ lastArticle: { id } });
    await workspace.close();
    const disk = path.join(folder, 'disk');
    const shown = await startOn(disk, desk);
    const { page, app } = shown;
    const article = page.getByRole('textbox', { name: 'Article text' });
    await article.getByText('First words.').click();
    await page.keyboard.press('End');

    // The space that Stet reserves for this is already used.
    await remove(shown, path.join(disk, 'Desk', '.ballast'));
    const free = await fill(shown, disk);
    await page.keyboard.insertText(` ${'Typed on a full disk. '.repeat(40)}`);
    await page
      .getByRole('alert')
      .getByText(/The disk is full/)
      .waitFor();
    await page.keyboard.insertText('And then some.');
    const words = `First words. ${'Typed on a full disk. '.repeat(40)}And then some.`;
    expect(await article.textContent()).toBe(words);
    // Saving these has failed too by now: only Stet's own retries can save them.
    await page.waitForTimeout(2_000);
    await free();
    await page.getByText(/^Saved/).waitFor();
    expect(await article.textContent()).toBe(words);

    const copy = path.join(folder, 'Copy');
    await app.evaluate(
      (_, [from = '', to = '']) => process.getBuiltinModule('node:fs').cpSync(from, to, { recursive: true }),
      [path.join(disk, 'Desk'), copy],
    );
    const again = await openWorkspace(copy);
    const { text: stored } = plainText((await again.articles.get(id)).body);
    await again.close();
    fault(
      'R4',
      'the running app on a disk of 24 MB',
      outcomeOf([lostOf(words.split(' '), stored.split(' '))], 'words lost'),
    );
    expect(stored).toBe(words);
  },
);
