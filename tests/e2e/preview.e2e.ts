import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample } from './support/sample';
import { byPalette, closed, inspectScreen, menu, watchErrors } from './support/screens';

/** An article as readers see it: shown, copied in three forms, and saved as a page. */

let stet: Awaited<ReturnType<typeof openSample>>;
let errors: string[];

beforeAll(async () => {
  stet = await openSample();
  errors = watchErrors(stet.page);
});
afterAll(() => stet.close());

const dialog = () => stet.page.getByRole('dialog', { name: 'Preview' });
const page = () => dialog().frameLocator('iframe');
/** Electron before 44 has a function for HTML, later ones have items. */
const copied = () =>
  stet.app.evaluate(async ({ clipboard }) => {
    const old: unknown = Reflect.get(clipboard, 'readHTML');
    if (typeof old === 'function')
      return { text: await clipboard.readText(), html: String(old.call(clipboard)) };
    const html = (await (await clipboard.read())[0]?.getType('text/html')) ?? '';
    return { text: await clipboard.readText(), html: html instanceof Blob ? await html.text() : '' };
  });

test('the article is shown with its headline, notes and style, and nothing runs or loads in it', async () => {
  await byPalette(stet, 'preview');
  const heading = page().getByRole('heading', { level: 1 });
  await heading.waitFor();
  const text = page().getByRole('main');
  expect(await text.evaluate((node) => getComputedStyle(node).maxWidth)).not.toBe('none');
  await text.getByRole('paragraph').nth(2).waitFor();
  expect(await page().locator('script, img[src^="http"], iframe, form').count()).toBe(0);
  await inspectScreen(stet, 'preview');
});

test('the article is copied as rich text, which other programs paste with its formats', async () => {
  const headline = (await page().getByRole('heading', { level: 1 }).textContent()) ?? '';
  await dialog().getByRole('button', { name: 'Copy' }).click();
  await stet.page.getByRole('menuitem', { name: 'Copy as rich text' }).click();
  await stet.page.getByText('The article is copied as rich text.').waitFor();
  const { html, text } = await copied();
  expect(html).toContain(`<h1>${headline}</h1>`);
  expect(text).toMatch(/^# /);
});

test('the page is saved where the user says', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'stet-preview-')), 'article.html');
  await stet.app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await dialog().getByRole('button', { name: 'Save as HTML…' }).click();
  await stet.page.getByText('The page is saved as article.html.').waitFor();
  expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en-GB"[\s\S]*<\/html>\n$/);
  await stet.page.keyboard.press('Escape');
  await closed(dialog());
});

test('the article is copied as Markdown and as HTML by commands', async () => {
  await menu(stet, 'preview.copyMarkdown');
  await stet.page.getByText('The article is copied as Markdown.').waitFor();
  expect((await copied()).text).toMatch(/^# .*\n\n/);
  await menu(stet, 'preview.copyHtml');
  await stet.page.getByText('The article is copied as HTML.').waitFor();
  expect((await copied()).text).toMatch(/^<h1>/);
  // Of selected words only these.
  await stet.text.focus();
  await stet.page.keyboard.press('Control+Home');
  await stet.page.keyboard.press('Shift+End');
  await menu(stet, 'preview.copyMarkdown');
  await stet.page.getByText('The selected words are copied as Markdown.').waitFor();
  const words = (await copied()).text.trim();
  expect(words).not.toBe('');
  expect((await stet.text.locator('p').first().textContent())?.startsWith(words)).toBe(true);
  // The checks of accessibility try to run in the frame, too.
  expect(errors.filter((error) => !error.startsWith('Blocked script execution'))).toEqual([]);
});
