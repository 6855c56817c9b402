import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testWhere } from '../support/testWhere';
import { launchApp, projectRoot } from './support/launch.ts';
import { attachOnSample, citeAndRelate, exportOpen, sampleSlug } from './support/mainJob.ts';
import { chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens.ts';

const scratch = () => mkdtemp(path.join(tmpdir(), 'stet-job-'));

test('from the first start to Markdown on disk, on the sample', async () => {
  const window = await launchApp();
  const { page } = window;
  const errors = watchErrors(page);
  const out = await scratch();
  const inspect = (name: string) => inspectScreen(window, name);

  await attachOnSample(page, inspect);
  await citeAndRelate(page, inspect);
  await exportOpen(window, 'Markdown (GFM)', path.join(out, 'gfm'), inspect);
  await exportOpen(window, 'Hugo', path.join(out, 'hugo'), inspect);

  const gfm = await readFile(path.join(out, 'gfm', `${sampleSlug}.md`), 'utf8');
  expect(gfm).toContain('# Dredging stops at Port Orsa: who pays for the quay that sank?');
  // A quote without a source whose speaker the sentence names has no note.
  expect(gfm).toContain('called the collapse “an act of the sea.” The builders’ union');
  expect(gfm).not.toMatch(/\]: The Harbour Board of Orsa\.?\n/);
  expect(gfm).toMatch(
    /\[\^s1\]: Jonas Brandt, \*Condition of the north quay\*, Waterways Inspectorate, 12 April 2022/,
  );
  expect(gfm).toContain(
    '[Silt: a short history of Port Orsa](https://orsa-letter.example/silt-a-short-history)',
  );
  const hugo = await readFile(path.join(out, 'hugo/content/posts', sampleSlug, 'index.md'), 'utf8');
  expect(hugo).toMatch(/^---\ntitle: "Dredging stops/);
  expect(hugo).toContain('draft: true');

  expect(errors).toEqual([]);
  await window.close();
});

test('every library, form and list of the sample can be used by everyone', async () => {
  const window = await launchApp();
  const { page } = window;
  const errors = watchErrors(page);
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByRole('button', { name: /Dredging stops/ }).waitFor();
  for (const [library, action] of [
    ['Quotes', 'Capture quote…'],
    ['Sources', 'New source…'],
    ['Speakers', 'New speaker…'],
    ['Snippets', 'New snippet…'],
    ['Archive', null],
  ] as const) {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: library }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('region', { name: 'Details' }).waitFor();
    await inspectScreen(window, library.toLowerCase());
    if (action === null) continue;
    await page.getByRole('button', { name: action }).click();
    await page.getByRole('dialog').waitFor();
    await inspectScreen(window, `${library.toLowerCase()}-form`);
    await page.keyboard.press('Escape');
  }
  await menu(window, 'view.palette');
  await page.getByRole('combobox', { name: /^Search actions/ }).fill('silt');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Silt: a short history/ })
    .waitFor();
  await inspectScreen(window, 'palette');
  await page.keyboard.press('Escape');
  await menu(window, 'help.keys');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await inspectScreen(window, 'keys');
  expect(errors).toEqual([]);
  await window.close();
});

const realArticle = path.resolve(projectRoot, '../shared/data/000_942744ad2b73af30.txt');

testWhere(existsSync(realArticle), 'no real article beside the project')(
  'the real article beside the project: import, link every quotation, restart, export',
  async () => {
    const desk = path.join(await scratch(), 'Desk');
    const out = await scratch();
    const first = await launchApp();
    await first.page.getByRole('heading', { name: 'Stet' }).waitFor();
    await chooseInDialog(first, [desk]);
    await first.page.getByRole('button', { name: 'New workspace…' }).click();
    await first.page.getByRole('heading', { name: 'No articles yet' }).waitFor();
    await chooseInDialog(first, [realArticle]);
    await menu(first, 'import.files');
    await first.page.getByRole('dialog').getByRole('button', { name: /^Open/ }).first().click();
    await first.page.getByRole('textbox', { name: 'Article text' }).waitFor();
    await menu(first, 'quote.find');
    await first.page.getByText('18 found').waitFor();
    const found = first.page.getByText(/^\d+ found$/);
    while (await found.isVisible()) {
      const before = await found.textContent();
      if (before === '0 found') break;
      const current = first.page
        .getByRole('complementary', { name: 'Inspector' })
        .getByRole('option', { selected: true });
      if ((await current.textContent())?.includes('Nobody proposed')) {
        await first.page.keyboard.press('e');
        const form = first.page.getByRole('dialog', { name: /quote/i });
        await form.getByRole('combobox', { name: 'Speaker' }).fill('A spokesman');
        await form.getByRole('button', { name: /Save|Attach/ }).click();
      } else await first.page.keyboard.press('Enter');
      await first.page.waitForTimeout(200);
      await expect
        .poll(async () => !(await found.isVisible()) || (await found.textContent()) !== before)
        .toBe(true);
    }
    await expect.poll(() => first.page.getByText(/18 quotations/).isVisible()).toBe(true);
    await first.page.getByText(/^Saved/).waitFor();
    await first.close();

    const second = await launchApp({ workspace: desk });
    await expect
      .poll(() => second.page.getByText(/18 quotations/).isVisible(), { timeout: 20_000 })
      .toBe(true);
    await chooseInDialog(second, [out]);
    await menu(second, 'export.open');
    await second.page.getByText(/Read back: .* in the file.*, as/).waitFor();
    await second.close();
  },
);
