import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heading, paragraph, text } from '../../src/core/document/build';
import { threadsOf } from '../../src/core/document/review';
import { createWorkspace, openWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, menu, watchErrors } from './support/screens';

/** Comments on words, by keys and by mouse; what is stored of them, and what is never exported. */

let stet: Launched;
let page: Page;
let errors: string[];
let folder: string;
let desk: string;
let id: string;

const editor = () => page.getByRole('textbox', { name: 'Article text' });
const panel = () => page.getByRole('region', { name: 'Comments' });
const card = (words: string) => panel().getByRole('article', { name: `Comments on “${words}”` });
const field = (name: string) => panel().getByRole('textbox', { name });
const highlighted = (name: string) =>
  page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map(String).sort(), name);
const shown = async () => [
  ...(await highlighted('stet-comment')),
  ...(await highlighted('stet-comment-current')),
];
const focusIsIn = (label: string) =>
  page.waitForFunction((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, label);

/** Puts the caret before these words by the mouse, and selects them by keys. */
async function select(words: string): Promise<void> {
  const at = await editor().evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + 1);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    }
    throw new Error(`The text has no “${wanted}”.`);
  }, words);
  await page.mouse.click(at.x, at.y);
  await page.keyboard.down('Shift');
  for (const _ of words) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  await page.waitForFunction((wanted) => document.getSelection()?.toString() === wanted, words);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-comments-'));
  desk = path.join(folder, 'Desk');
  const workspace = await createWorkspace(desk);
  ({ id } = await workspace.articles.add({
    meta: { headline: 'The wall' },
    body: [
      heading('h2', [text('What it cost')]),
      paragraph([text('The wall cost two million. Nobody asked.')]),
      paragraph([text('It sank in March.')]),
    ],
  }));
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
  stet = await launchApp({ workspace: desk, userData: path.join(folder, 'settings') });
  page = stet.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await editor().getByText('The wall cost').waitFor();
});
afterAll(async () => {
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

test('selected words are commented on by keys alone; the name is asked for once', async () => {
  await select('two million');
  await menu(stet, 'comment.add');
  await panel().getByRole('article', { name: 'New comment' }).waitFor();
  await expect.poll(() => highlighted('stet-comment-current')).toEqual(['two million']);
  await page.keyboard.type('Says who');
  // At the smaller size the panel is folded, and what is typed stays.
  await inspectScreen(stet, 'comments-new');
  await field('Comment').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada Quill');
  await page.keyboard.press('Control+Enter');
  await card('two million').getByText('Says who?').waitFor();
  await card('two million').getByText('Ada Quill').waitFor();
  await focusIsIn('Article text');
  await page
    .getByRole('tab', { name: /^Review/ })
    .getByText('1')
    .waitFor();
});

test('words that are typed beside commented words are not commented', async () => {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' euros');
  await expect.poll(() => editor().textContent()).toContain('two million euros. Nobody');
  await expect.poll(shown).toEqual(['two million']);
});

test('an answer, and the next comment by keys, whose card is marked', async () => {
  await card('two million').getByRole('button', { name: 'Reply' }).click();
  await field('Reply').fill('The auditor, page 3.');
  await page.keyboard.press('Control+Enter');
  await card('two million').getByText('The auditor, page 3.').waitFor();
  await select('sank');
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: /^Comment/ })
    .click();
  await field('Comment').fill('Or in April?');
  await panel().getByRole('button', { name: 'Comment', exact: true }).last().click();
  await card('sank').waitFor();
  await focusIsIn('Article text');
  await page.keyboard.press('Control+Home');
  await expect.poll(() => card('sank').getAttribute('aria-current')).toBe('false');
  await menu(stet, 'comment.next');
  await expect.poll(() => card('two million').getAttribute('aria-current')).toBe('true');
  await expect.poll(() => highlighted('stet-comment-current')).toEqual(['two million']);
  await menu(stet, 'comment.next');
  await expect.poll(() => card('sank').getAttribute('aria-current')).toBe('true');
  await menu(stet, 'comment.previous');
  await expect.poll(() => card('two million').getAttribute('aria-current')).toBe('true');
  await inspectScreen(stet, 'comments');
});

test('a comment is edited; a deleted one is put back by Undo', async () => {
  const more = () => card('sank').getByRole('button', { name: 'More about the comment of Ada Quill' });
  await more().click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await field('Edited comment').fill('Or was it April?');
  await page.keyboard.press('Control+Enter');
  await card('sank').getByText('Or was it April?').waitFor();
  await card('sank').getByText('edited', { exact: true }).waitFor();
  await more().click();
  await page.getByRole('menuitem', { name: 'Delete thread' }).click();
  await card('sank').waitFor({ state: 'detached' });
  await expect.poll(shown).toEqual(['two million']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await card('sank').getByText('Or was it April?').waitFor();
  await expect.poll(shown).toEqual(['sank', 'two million']);
});

test('a resolved thread leaves text and list, and can be opened again', async () => {
  await card('sank').getByRole('button', { name: 'Resolve' }).click();
  await card('sank').waitFor({ state: 'detached' });
  await panel().getByText('1 open comment', { exact: true }).waitFor();
  await panel().getByText('Show resolved (1)').click();
  await card('sank')
    .getByText(/Resolved by Ada Quill/)
    .waitFor();
  await card('sank').getByRole('button', { name: 'Reopen' }).click();
  await expect.poll(async () => (await shown()).sort()).toEqual(['sank', 'two million']);
});

test('a thread stays when its words are deleted, and comes back with them', async () => {
  await select('sank');
  await page.keyboard.press('Delete');
  await card('sank').getByText('Its words were deleted').waitFor();
  await inspectScreen(stet, 'comments-words-deleted');
  await editor().focus();
  await page.keyboard.press('Control+Z');
  await card('sank').getByText('Its words were deleted').waitFor({ state: 'detached' });
  await expect.poll(async () => (await shown()).sort()).toEqual(['sank', 'two million']);
});

test('a comment that is not sent leaves no mark', async () => {
  // The toolbar over the selected words covers the line above.
  await editor().press('ArrowLeft');
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor({ state: 'detached' });
  await select('Nobody');
  await menu(stet, 'comment.add');
  await field('Comment').waitFor();
  await expect.poll(() => highlighted('stet-comment-current')).toEqual(['Nobody']);
  await page.keyboard.press('Escape');
  await field('Comment').waitFor({ state: 'detached' });
  await expect.poll(async () => (await shown()).sort()).toEqual(['sank', 'two million']);
});

test('who resolves a thread without a name is asked for it; the desk and the export tell what is open', async () => {
  await page.evaluate(async () => {
    await Reflect.get(globalThis, 'stet').invoke('app.setPreferences', { reviewerName: '' });
  });
  await menu(stet, 'go.desk');
  const row = page.getByRole('option', { name: /The wall.*, 2 open comments/ });
  await row.waitFor();
  await inspectScreen(stet, 'desk-comments');
  await row.click();
  await editor().getByText('The wall cost').waitFor();
  await menu(stet, 'comment.show');
  await card('sank').getByRole('button', { name: 'Resolve' }).click();
  const name = card('sank').getByRole('textbox', { name: 'Your name' });
  await name.waitFor();
  await inspectScreen(stet, 'comments-resolve-name');
  // At the smaller size the panel is folded.
  await card('sank').getByRole('button', { name: 'Resolve' }).click();
  await name.fill('Ben Marrow');
  await name.press('Enter');
  await card('sank').waitFor({ state: 'detached' });
  await menu(stet, 'export.open');
  await page.getByRole('dialog', { name: 'Export' }).getByText('1 comment is open.').waitFor();
  await inspectScreen(stet, 'export-pending');
  await page.keyboard.press('Escape');
  await panel().getByText('Show resolved (1)').click();
  await card('sank')
    .getByText(/Resolved by Ben Marrow/)
    .waitFor();
  await card('sank').getByRole('button', { name: 'Reopen' }).click();
  await expect.poll(async () => (await shown()).sort()).toEqual(['sank', 'two million']);
});

test('open comments are a check, and comments are stored apart from what is exported', async () => {
  await menu(stet, 'article.checks');
  await page.getByRole('option', { name: /2 threads of comments are open/ }).waitFor();
  await stet.close();
  const workspace = await openWorkspace(desk);
  const { body } = await workspace.articles.get(id);
  const threads = await workspace.comments.list(id);
  expect(threads.map(({ words, comments }) => [words, comments.length])).toEqual([
    ['two million', 2],
    ['sank', 1],
  ]);
  expect(body.flatMap(threadsOf)).toEqual(threads.map((thread) => thread.id));
  const { text: markdown } = await workspace.exports.preview(id, { preset: 'gfm' });
  expect(markdown).toContain('The wall cost two million euros. Nobody asked.');
  await workspace.close();
  expect(errors).toEqual([]);
  stet = await launchApp({ workspace: desk, userData: path.join(folder, 'settings') });
  page = stet.page;
  await editor().getByText('The wall cost').waitFor();
  await expect.poll(async () => (await shown()).sort()).toEqual(['sank', 'two million']);
});
