import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';

/** Opening where one was: article, caret and view, after quitting and after a crash. */
let folder: string;
let desk: string;
let open: Launched[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-place-'));
  desk = path.join(folder, 'Desk');
  open = [];
  await mkdir(path.join(folder, 'settings'));
  const workspace = await createWorkspace(desk);
  const { id } = await workspace.articles.add({
    meta: { headline: 'Long' },
    body: Array.from({ length: 300 }, (_, at) =>
      paragraph([text(`Paragraph ${at}. ${'Words and words. '.repeat(at % 9)}`)]),
    ),
  });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
});
afterEach(async () => {
  for (const window of open) await window.close().catch(() => {});
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<Launched> {
  const window = await launchApp({ workspace: desk, userData: path.join(folder, 'settings') });
  window.page.setDefaultTimeout(30_000);
  open.push(window);
  return window;
}

const seen = ({ page }: Launched, at: number) => page.getByText(`Paragraph ${at}.`, { exact: false }).first();

/** Types in the middle of a paragraph far down. */
async function goDown(window: Launched): Promise<void> {
  const target = seen(window, 200);
  await target.scrollIntoViewIfNeeded();
  await target.click();
  await window.page.keyboard.press('Home');
  await window.page.keyboard.press('ArrowRight');
  await window.page.keyboard.type('X');
  await window.page.getByText(/^Saved/).waitFor();
}

/** What was typed at the caret that was put back is where it would have been without leaving. */
async function expectBack(window: Launched): Promise<void> {
  await window.page.getByText('PXaragraph 200.').waitFor();
  const area = await window.page.locator('[data-article-scroll]').boundingBox();
  const below = async () =>
    ((await window.page.getByText('PXaragraph 200.').boundingBox())?.y ?? 0) - (area?.y ?? 0);
  await expect.poll(async () => Math.sign(await below())).toBe(1);
  await expect.poll(below).toBeLessThan(area?.height ?? 0);
  await expect
    .poll(() => window.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Article text');
  await window.page.keyboard.type('Y');
  await window.page.getByText('PXYaragraph 200.').waitFor();
}

test('after quitting, caret and view are where they were', async () => {
  const window = await start();
  await goDown(window);
  await window.close();
  await expectBack(await start());
});

test('after a crash too, and the window says what it found', async () => {
  const window = await start();
  await goDown(window);
  const noted = () =>
    window.app.evaluate(({ app }) => {
      const fs = process.getBuiltinModule('node:fs');
      const file = `${app.getPath('userData')}/places.json`;
      return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8'))[0].place.offset : null;
    });
  await expect.poll(noted, { timeout: 10_000 }).toBe(2);
  window.app.process().kill('SIGKILL');
  const again = await start();
  await again.page.getByText('Stet stopped unexpectedly the last time.', { exact: false }).waitFor();
  await expectBack(again);
});

test('Ctrl+End goes behind the last word of a text whose end was never in view', async () => {
  const window = await start();
  await seen(window, 0).click();
  await window.page.keyboard.press('Control+End');
  await window.page.keyboard.type('Z');
  const last = window.page.getByRole('textbox', { name: 'Article text' }).locator('p').last();
  expect(await last.textContent()).toMatch(/^Paragraph 299\..*Z$/);
  await seen(window, 298).click();
  await window.page.keyboard.press('Control+Home');
  await window.page.keyboard.press('Control+Shift+End');
  expect(await window.page.evaluate(() => document.getSelection()?.toString())).toMatch(/Z\s*$/);
});
