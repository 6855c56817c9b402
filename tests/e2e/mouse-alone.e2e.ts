import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sampleDraft } from './support/draft.ts';
import { launchApp } from './support/launch.ts';
import { watchErrors } from './support/screens.ts';
import { Steps } from './support/steps.ts';

/** From the first start to Markdown on disk by clicks; keys only write words. */
test('the whole job by mouse alone', async () => {
  const window = await launchApp();
  const { page } = window;
  page.setDefaultTimeout(20_000);
  const errors = watchErrors(page);
  const draft = await sampleDraft();
  const user = new Steps(window);
  const text = page.getByRole('textbox', { name: 'Article text' });
  const inspector = page.locator('#inspector');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const count = (words: string) => inspector.getByText(words, { exact: true }).waitFor();

  user.stage('a new workspace');
  await user.choose([path.join(draft.folder, 'Desk')]);
  await user.click(button('New workspace…'));
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();

  user.stage('the draft and an older post imported');
  await user.choose([draft.file, draft.related]);
  await user.click(page.getByRole('main').getByRole('button', { name: 'Import' }));
  await user.click(page.getByRole('menuitem', { name: 'Files…' }));
  const imported = page.getByRole('dialog', { name: 'Import' });

  user.stage('boilerplate removed, headline and subheads made');
  await user.click(imported.getByText(/lines to look at/));
  await user.click(imported.getByRole('button', { name: 'Choose all' }));
  await user.click(imported.getByRole('button', { name: /^Apply/ }));
  await imported.getByText('Lines that may be').waitFor({ state: 'hidden' });
  await user.click(imported.getByRole('button', { name: `Open ${draft.headline}` }));

  user.stage('18 quotations: one corrected, one dismissed, the others accepted');
  await user.click(inspector.getByRole('button', { name: /^Find/ }));
  await count('18 found');
  await user.click(inspector.getByRole('button', { name: /^Correct/ }));
  const form = page.getByRole('dialog', { name: 'Capture quote' });
  const speaker = form.getByRole('combobox', { name: 'Speaker' });
  // A triple click selects what stands there.
  await user.click(speaker, { clickCount: 3 });
  await user.type('Union of Harbour Builders');
  await user.click(page.getByRole('option', { name: 'New speaker “Union of Harbour Builders”' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  await count('17 found');
  await user.click(inspector.getByRole('button', { name: /^Dismiss/ }));
  await count('16 found');
  await user.click(button('Attach all with a speaker (16)'));
  await page.getByText('17 quotations on record').waitFor();

  user.stage('a source made, and given to all of them');
  await user.menu('quote.evidence');
  await user.click(inspector.getByRole('button', { name: 'Choose all' }));
  await user.click(inspector.getByRole('button', { name: /^Source/ }));
  await user.click(
    page.getByRole('dialog', { name: 'Choose a source' }).getByRole('button', { name: 'New…' }),
  );
  const source = page.getByRole('dialog', { name: 'New source' });
  await source.getByRole('textbox', { name: 'Title' }).and(page.locator(':focus')).waitFor();
  await user.type('Protocol of the harbour inquiry');
  await user.click(source.getByRole('textbox', { name: 'Address (URL)' }));
  await user.type('https://inquiry.example/protocol');
  await user.click(source.getByRole('button', { name: 'Save' }));
  const work = page.getByRole('listbox', { name: 'Quotations that are not verified' });
  await expect.poll(() => work.getByRole('option').filter({ hasText: 'sourced' }).count()).toBe(17);

  user.stage('each compared with its source');
  const compared = page.getByRole('dialog', { name: 'Compared with the source?' });
  for (let left = 17; left > 0; left--) {
    await count(`${left} not verified`);
    await user.click(inspector.getByRole('button', { name: /^Confirm/ }));
    await compared.getByRole('textbox').and(page.locator(':focus')).waitFor();
    if (left === 17) await user.type('Ines Valdera');
    await user.click(compared.getByRole('button', { name: 'Save' }));
    await compared.waitFor({ state: 'hidden' });
  }
  await page.getByText('Every record is verified').waitFor();

  user.stage('one citation');
  // The end of a paragraph without a quotation.
  const place = text.getByText(/^A spokesperson|added that no finding/).last();
  const { width, height } = (await place.boundingBox()) ?? { width: 0, height: 0 };
  await user.click(place, { position: { x: width - 4, y: height - 6 } });
  await user.type(' The protocol is public @protocol');
  await user.click(page.getByRole('option', { name: /Protocol of the harbour/ }));
  await text.locator('.stet-citation').waitFor();

  user.stage('one related post');
  await user.type(' and the pilots told us so: [[pilots');
  await user.click(page.getByRole('option', { name: /The pilots of the outer bar/ }));
  await text.getByRole('link', { name: /pilots/ }).waitFor();

  user.stage('the checks read, one finding waived');
  await user.click(inspector.getByRole('tab', { name: /^Checks/ }));
  const findings = page.getByRole('listbox', { name: 'Findings' });
  await user.click(findings.getByRole('option').filter({ hasText: 'One source only' }));
  await user.click(inspector.getByRole('button', { name: /^Waive/ }));
  const waive = page.getByRole('dialog', { name: 'Waive a finding' });
  await waive.getByRole('textbox', { name: 'Reason' }).and(page.locator(':focus')).waitFor();
  await user.type('The inquiry heard all of them');
  await user.click(waive.getByRole('textbox', { name: 'Your name' }));
  await user.type('Ines Valdera');
  await user.click(waive.getByRole('button', { name: 'Save' }));
  await waive.waitFor({ state: 'hidden' });

  user.stage('exported');
  await user.choose([path.join(draft.folder, 'out')]);
  await user.click(button('Export'));
  await page.getByText(/Read back: .*17 quotations.* in the file/).waitFor();
  await user.click(button('Choose a folder and export'));
  await button('Show folder').waitFor();

  user.check('mouse');
  const slug = await page.getByRole('textbox', { name: 'Slug' }).inputValue();
  const markdown = await readFile(path.join(draft.folder, 'out', `${slug}.md`), 'utf8');
  expect(markdown).toMatch(/The protocol is public\[\^s1\] and the pilots/);
  expect(markdown).not.toContain('Subscribe to');
  expect(errors).toEqual([]);
  await window.close();
  await rm(draft.folder, { recursive: true });
}, 240_000);
