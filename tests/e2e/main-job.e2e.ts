import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { launchApp, projectRoot } from './support/launch.ts';
import { chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens.ts';

const scratch = () => mkdtemp(path.join(tmpdir(), 'stet-job-'));

test('from the first start to Markdown on disk, on the sample', async () => {
  const window = await launchApp();
  const { page } = window;
  const errors = watchErrors(page);
  const out = await scratch();

  await page.getByRole('heading', { name: 'Stet' }).waitFor();
  await inspectScreen(window, 'welcome');
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page.getByRole('button', { name: /Dredging stops/ }).waitFor();
  await inspectScreen(window, 'desk');

  await page.getByRole('button', { name: /Dredging stops/ }).click();
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
  await expect.poll(() => page.getByText(/\d+ without record/).textContent()).toBe('18 without record');
  await inspectScreen(window, 'article');

  // Find quotations; the first that have somebody proposed are accepted by the key.
  await menu(window, 'quote.find');
  await page.getByText('18 found').waitFor();
  await inspectScreen(window, 'find-quotations');
  for (let kept = 0; kept < 3; kept++) {
    await page.keyboard.press('Enter');
    await page.getByText(`${17 - kept} found`).waitFor();
  }

  // Cite a source by typing its author.
  await page.getByText('Work on the north quay').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' @Brandt');
  await page.getByRole('option', { name: /Brandt 2022/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('[[silt');
  await page.getByRole('option', { name: /Silt: a short history/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: /Related/ }).click();
  await page.getByText('Silt: a short history of Port Orsa').first().waitFor();
  await page.getByText(/^Saved/).waitFor();
  await inspectScreen(window, 'related');

  for (const preset of ['Markdown (GFM)', 'Hugo']) {
    await chooseInDialog(window, [path.join(out, preset)]);
    await menu(window, 'export.open');
    await page.getByRole('button', { name: /Preset/ }).click();
    await page.getByRole('option', { name: preset, exact: true }).click();
    await page.getByText(/Read back: .*all there/).waitFor();
    if (preset === 'Hugo') await inspectScreen(window, 'export');
    await page
      .getByRole('button', { name: /export/i })
      .last()
      .click();
    await page.getByRole('button', { name: /Show/ }).waitFor();
    await page.keyboard.press('Escape');
  }
  const slug = 'dredging-stops-at-port-orsa-who-pays-for-the-quay-that-sank';
  const gfm = await readFile(path.join(out, 'Markdown (GFM)', `${slug}.md`), 'utf8');
  expect(gfm).toContain('# Dredging stops at Port Orsa: who pays for the quay that sank?');
  expect(gfm).toMatch(/called the collapse “an act of the sea.”\[\^q1\]/);
  expect(gfm).toMatch(/\[\^q1\]: The Harbour Board of Orsa/);
  expect(gfm).toMatch(
    /\[\^s1\]: Jonas Brandt, \*Condition of the north quay\*, Waterways Inspectorate, 12 April 2022/,
  );
  expect(gfm).toContain(
    '[Silt: a short history of Port Orsa](https://orsa-letter.example/silt-a-short-history)',
  );
  const hugo = await readFile(path.join(out, 'Hugo/content/posts', slug, 'index.md'), 'utf8');
  expect(hugo).toMatch(/^---\ntitle: "Dredging stops/);
  expect(hugo).toContain('draft: true');

  expect(errors).toEqual([]);
  await window.close();
});

const realArticle = path.resolve(projectRoot, '../shared/data/000_942744ad2b73af30.txt');

test.skipIf(!existsSync(realArticle))(
  'the real article beside the project: import, attach every quotation, restart, export',
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
    for (let left = 17; left >= 0; left--) {
      const panel = first.page.getByRole('complementary', { name: 'Inspector' });
      if (await panel.getByRole('option').first().getByText('Nobody proposed').isVisible()) {
        await first.page.keyboard.press('e');
        const form = first.page.getByRole('dialog');
        await form.getByRole('combobox', { name: 'Speaker' }).fill('A spokesman');
        await form.getByRole('button', { name: /Save|Attach/ }).click();
      } else await first.page.keyboard.press('Enter');
      if (left > 0) await first.page.getByText(`${left} found`).waitFor();
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
    await second.page.getByText(/Read back: .*all there/).waitFor();
    await second.close();
  },
);
