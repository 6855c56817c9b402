import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { paragraph, text } from '../src/core/document/build';
import { blockText } from '../src/core/document/text';
import type { Workspace } from '../src/workspace';
import { launchElectron, projectRoot } from '../tests/e2e/support/launch';
import { addWrittenArticle } from '../tests/e2e/support/writtenArticle';
import { addQuotedArticle } from './quotedArticle';
import { addArticle, scratchWorkspace } from './workspace';

/** Two windows are on one screen, and neither may be throttled because the other covers it. */
const steady = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

export interface OpenWindow {
  page: Page;
  /** The process id of Electron's main process. */
  pid: number;
  close(): Promise<void>;
}

/** How to open a window with an article of this many words; `remove` deletes its files. */
export interface Fixture {
  open(): Promise<OpenWindow>;
  remove(): Promise<void>;
}

export async function openWindow(args: string[]): Promise<OpenWindow> {
  const { app, page, close } = await launchElectron([...args, ...steady]);
  return { page, pid: app.process().pid ?? Number.NaN, close };
}

/** The app with saving on and the article open; `others` are more articles in the workspace. */
export async function appFixture(words: number, others = 0): Promise<Fixture> {
  const { workspace, remove } = await scratchWorkspace();
  const { id } = await addArticle(workspace, words);
  for (let other = 0; other < others; other++) await addArticle(workspace, 60, `Another ${other}`);
  return appOn(workspace, id, remove);
}

/** The app with this article open; closes the workspace first. */
async function appOn(workspace: Workspace, id: string, remove: () => Promise<void>): Promise<Fixture> {
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
  const settings = await mkdtemp(path.join(tmpdir(), 'stet-bench-settings-'));
  return {
    ...fixtureOf(workspace.dir, settings),
    async remove() {
      await rm(settings, { recursive: true, force: true });
      await remove();
    },
  };
}

/** The app with a workspace, and a folder for its settings. */
export const fixtureOf = (dir: string, settings: string): Pick<Fixture, 'open'> => ({
  open: () => openWindow([projectRoot, `--user-data-dir=${settings}`, `--workspace=${dir}`]),
});

/** The app with an article of this many words and a quotation with a record in each hundred. */
export async function quotedFixture(words: number): Promise<Fixture> {
  const { workspace, remove } = await scratchWorkspace();
  const id = await addQuotedArticle(workspace, words);
  return appOn(workspace, id, remove);
}

interface Same {
  app: Fixture;
  bare: Fixture;
}

/** The app with an article in the midst of work, its inspector open as by default, and a bare page with the same words. */
export async function writtenFixtures(words: number): Promise<Same> {
  const { workspace, remove } = await scratchWorkspace();
  const id = await addWrittenArticle(workspace, words);
  const { body } = await workspace.articles.get(id);
  return { app: await appOn(workspace, id, remove), bare: await bareFixture(body.map(blockText)) };
}

/** The same with an article of nothing but these words. */
export async function plainFixtures(words: number): Promise<Same> {
  const { workspace, remove } = await scratchWorkspace();
  const written = await workspace.articles.get(await addWrittenArticle(workspace, words));
  const paragraphs = written.body.map(blockText);
  const body = paragraphs.map((line) => paragraph([text(line)]));
  const { id } = await workspace.articles.add({ meta: { headline: 'Plain' }, body });
  return { app: await appOn(workspace, id, remove), bare: await bareFixture(paragraphs) };
}

/** A bare editable element with these paragraphs, in the same Electron. */
export async function bareFixture(paragraphs: readonly string[]): Promise<Fixture> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-bench-bare-'));
  const file = path.join(folder, 'text.txt');
  await writeFile(file, paragraphs.join('\n\n'));
  return {
    open: () =>
      openWindow([path.join(projectRoot, 'bench/bare'), `--user-data-dir=${folder}`, `--text=${file}`]),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export const textOf = (page: Page) => page.getByRole('textbox', { name: 'Article text' });
