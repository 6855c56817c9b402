import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from './support/launch';
import { exportOpen } from './support/mainJob';
import { openSample } from './support/sample';
import { byPalette, chooseInDialog, inspectScreen, menu } from './support/screens';

/** Citing in an article with its own style. Each test continues from the one before. */
let window: Launched;
let page: Page;
let text: Locator;
let errors: string[];
let folder: string;

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const labels = () =>
  text
    .locator('.stet-citation')
    .evaluateAll((nodes) => nodes.map((node) => (node instanceof HTMLElement ? node.dataset['label'] : '')));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-citations-'));
  ({ text, errors, ...window } = await openSample());
  page = window.page;
  page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
});

const caretAtEndOf = async (words: string) => {
  await text.getByText(words).click();
  await page.keyboard.press('End');
};

test('a source is cited by typing a few letters, and a second one directly after it joins the citation', async () => {
  await menu(window, 'article.new');
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await expect.poll(() => headline.inputValue()).toBe('');
  await headline.fill('Citing');
  await text.click();
  await page.keyboard.type('The quay stood in silt @condition');
  await page.getByRole('option', { name: /Condition of the north quay/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('@osk');
  await page.getByRole('option', { name: /Quay slides/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(', it is said.');
  await expect.poll(labels).toEqual(['[Brandt 2022; Osk 2026]']);
});

test('sources that the article already cites are suggested first', async () => {
  await page.keyboard.press('Enter');
  await page.keyboard.type('Again @');
  const options = page.getByRole('listbox', { name: 'Sources' }).getByRole('option');
  const offered = async () => {
    // The text is reported with the next tick.
    await page.keyboard.press('Backspace');
    await page.keyboard.type('@');
    await options.first().waitFor();
    return options.allTextContents();
  };
  await expect.poll(async () => (await offered()).at(-1), { timeout: 10_000 }).toMatch(/^Lindqvist/);
  await page.keyboard.press('Escape');
  for (let left = 8; left > 0; left--) await page.keyboard.press('Backspace');
});

test('a clicked citation can get a locator with its label, a prefix and a suffix', async () => {
  await text.locator('.stet-citation').click();
  const form = dialog('Citation');
  const fields = form.getByRole('group', { name: /Brandt 2022/ });
  await fields.getByRole('textbox', { name: 'Where in the source' }).fill('12');
  await fields.getByRole('button', { name: /Locator/ }).click();
  await page.getByRole('option', { name: 'paragraph' }).click();
  await fields.getByRole('textbox', { name: 'Before' }).fill('see');
  await inspectScreen(window, 'citation');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(labels).toEqual(['[Brandt 2022, 12; Osk 2026]']);
});

test('a style is chosen by keyboard, and the text and the bibliography follow', async () => {
  await caretAtEndOf(', it is said.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/bibliography');
  await page.getByRole('option', { name: 'Bibliography' }).waitFor();
  await page.keyboard.press('Enter');
  const list = text.getByRole('list', { name: 'Bibliography' });
  await list.getByText('Jonas Brandt,').waitFor();

  await byPalette(window, 'citation style');
  const styles = dialog('Citation style');
  await styles.getByRole('button', { name: /This article/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('American Psych');
  await page.keyboard.press('Enter');
  await styles
    .getByRole('region', { name: 'Preview' })
    .getByText('(see Brandt, 2022, para. 12; Osk, 2026)')
    .waitFor();
  await inspectScreen(window, 'citation-style');
  await page.keyboard.press('Escape');

  await expect.poll(labels).toEqual(['(see Brandt, 2022, para. 12; Osk, 2026)']);
  await list.getByText('Brandt, J. (2022).').waitFor();
  await inspectScreen(window, 'bibliography');
});

test('every preset exports the style', async () => {
  const out = path.join(folder, 'out');
  const presets = ['Markdown (GFM)', 'Hugo', 'Pandoc'];
  for (const preset of presets) await mkdir(path.join(out, preset), { recursive: true });
  for (const preset of presets) {
    await exportOpen(window, preset, path.join(out, preset), async () => {});
  }
  const gfm = await readFile(path.join(out, 'Markdown (GFM)/citing.md'), 'utf8');
  expect(gfm).toContain('silt (see Brandt, 2022, para. 12; Osk, 2026), it is said.');
  const hugo = await readFile(path.join(out, 'Hugo/content/posts/citing/index.md'), 'utf8');
  expect(hugo).toContain('silt (see Brandt, 2022, para. 12; Osk, 2026), it is said.');
  expect(hugo).toContain('Brandt, J. (2022). *Condition of the north quay*.');
  const pandoc = await readFile(path.join(out, 'Pandoc/citing.md'), 'utf8');
  expect(pandoc).toContain('csl: "apa.csl"');
  expect(pandoc).toContain('<div id="refs"></div>');
  expect(await readFile(path.join(out, 'Pandoc/apa.csl'), 'utf8')).toContain('<style');
  expect(JSON.parse(await readFile(path.join(out, 'Pandoc/citing/references.json'), 'utf8'))).toHaveLength(2);
});

test('a custom style is imported from a file, and a file that is not a style is refused', async () => {
  const apa = await readFile('resources/styles/apa.csl', 'utf8');
  await writeFile(
    path.join(folder, 'harbour.csl'),
    apa.replace(/<title>[^<]*<\/title>/, '<title>Harbour House</title>'),
  );
  await writeFile(path.join(folder, 'broken.csl'), 'nothing of the kind');
  await menu(window, 'article.citationStyle');
  const styles = dialog('Citation style');
  await chooseInDialog(window, [path.join(folder, 'broken.csl')]);
  await styles.getByRole('button', { name: 'Import a CSL file…' }).click();
  await page.getByText('broken.csl is not a CSL style. Choose a .csl file.').waitFor();
  await chooseInDialog(window, [path.join(folder, 'harbour.csl')]);
  await styles.getByRole('button', { name: 'Import a CSL file…' }).click();
  await styles
    .getByRole('button', {
      name: /This article.*Harbour House \(imported\)|Harbour House \(imported\).*This article/,
    })
    .waitFor();
  await page.keyboard.press('Escape');
});
