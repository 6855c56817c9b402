import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { testWhere } from '../support/testWhere.ts';
import { copiedDraft, type Draft, sampleDraft } from './support/draft.ts';
import { type Launched, launchApp, projectRoot } from './support/launch.ts';
import { watchErrors } from './support/screens.ts';
import { Spoken } from './support/spoken.ts';
import { Steps } from './support/steps.ts';

/** From the first start to Markdown on disk without a pointing device; every key is counted. */
async function doTheJob(launched: Launched, draft: Draft): Promise<string> {
  const { page } = launched;
  page.setDefaultTimeout(20_000);
  const spoken = await Spoken.listen(page);
  const user = new Steps(launched, spoken);
  const text = page.getByRole('textbox', { name: 'Article text' });
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const focused = (target: Locator) => target.and(page.locator(':focus')).waitFor();
  const count = (words: string) => page.locator('#inspector').getByText(words, { exact: true }).waitFor();
  await page.evaluate(() => {
    Object.assign(globalThis, { pointed: 0 });
    window.addEventListener('pointerdown', () => Object.assign(globalThis, { pointed: 1 }), true);
  });

  user.stage('a new workspace');
  await focused(page.getByRole('button', { name: 'Try the sample' }));
  await user.choose([path.join(draft.folder, 'Desk')]);
  await user.press('Tab Enter');
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
  await focused(page.getByRole('main', { name: 'Desk' }));

  user.stage('the draft and an older post imported');
  await user.choose([draft.file, draft.related]);
  await user.key('import.files');
  await focused(dialog('Import').getByRole('button', { name: 'Done' }));

  user.stage('boilerplate removed, headline and subheads made');
  await user.press('Tab Tab Tab Enter');
  await dialog('Import').getByRole('button', { name: 'Choose all' }).waitFor();
  await user.press('Tab Enter Tab Enter');
  await focused(dialog('Import').getByRole('button', { name: `Open ${draft.headline}` }));
  await user.press('Enter');
  await focused(text);

  user.stage('18 quotations: one corrected, one dismissed, the others accepted');
  await user.key('quote.find');
  const found = page.getByRole('listbox', { name: 'Words without a record' });
  await focused(found);
  await count('18 found');
  await correct('Union of Harbour Builders');
  await count('17 found');
  await user.press('d');
  for (let left = 16; left > 0; left--) {
    await count(`${left} found`);
    await acceptOrCorrect();
  }
  await page.getByText('17 quotations on record').waitFor();

  /** Words that nobody is named for get a name first. */
  async function acceptOrCorrect(): Promise<void> {
    const current = await found.getByRole('option', { selected: true }).textContent();
    await (current?.includes('Nobody proposed') ? correct('A spokesperson') : user.press('Enter'));
  }

  async function correct(speaker: string): Promise<void> {
    const form = dialog('Capture quote');
    await user.press('e');
    await focused(form.getByRole('textbox', { name: 'Words', exact: true }));
    await user.press('Tab Control+a');
    await user.type(speaker);
    const made = page.getByRole('option', { name: `New speaker “${speaker}”` });
    const known = page.getByRole('option', { name: speaker, exact: true });
    await made.or(known).waitFor();
    await user.press('Enter');
    await made.or(known).waitFor({ state: 'hidden' });
    await user.press('Enter');
    await form.waitFor({ state: 'hidden' });
    if ((await found.count()) > 0) await focused(found);
  }

  user.stage('a source made, and given to all of them');
  await user.key('quote.evidence');
  const work = page.getByRole('listbox', { name: 'Quotations that are not verified' });
  await focused(work);
  await user.press('Control+a s');
  await focused(dialog('Choose a source').getByRole('textbox', { name: 'Find' }));
  await user.press('Tab Tab Enter');
  await focused(dialog('New source').getByRole('textbox', { name: 'Title' }));
  await user.type('Protocol of the harbour inquiry');
  await user.press('Tab Tab Tab Tab');
  await user.type('https://inquiry.example/protocol');
  await user.press('Enter');
  await focused(work);
  await expect.poll(() => work.getByRole('option').filter({ hasText: 'sourced' }).count()).toBe(17);

  user.stage('each compared with its source');
  const compared = dialog('Compared with the source?');
  for (let left = 17; left > 0; left--) {
    await count(`${left} not verified`);
    await focused(work);
    await user.press('v');
    await focused(compared.getByRole('textbox', { name: 'Your name' }));
    if (left === 17) await user.type('Ines Valdera');
    await user.press('Enter');
    await compared.waitFor({ state: 'hidden' });
  }
  await focused(page.getByRole('region', { name: 'Every record is verified' }));

  user.stage('one citation');
  await user.key('go.editor');
  await focused(text);
  await user.press('Control+End Enter');
  await user.type('The protocol is public @protocol');
  await page.getByRole('option', { name: /Protocol of the harbour/ }).waitFor();
  await user.press('Enter');
  await text.locator('.stet-citation').waitFor();

  user.stage('one related post');
  await user.type(' and the pilots told us so: [[pilots');
  await page.getByRole('option', { name: /The pilots of the outer bar/ }).waitFor();
  await user.press('Enter');
  await text.getByRole('link', { name: /pilots/ }).waitFor();

  user.stage('the checks read, one finding waived');
  await user.key('article.checks');
  const findings = page.getByRole('listbox', { name: 'Findings' });
  await focused(findings);
  const single = findings.getByRole('option').filter({ hasText: 'One source only' });
  await single.waitFor();
  for (let at = 0; at < 20 && (await single.getAttribute('aria-selected')) !== 'true'; at++)
    await user.press('ArrowDown');
  await user.press('w');
  await focused(dialog('Waive a finding').getByRole('textbox', { name: 'Reason' }));
  await user.type('The inquiry heard all of them');
  await user.press('Tab');
  await user.type('Ines Valdera');
  await user.press('Enter');
  await focused(findings);

  user.stage('exported');
  await user.choose([path.join(draft.folder, 'out')]);
  await user.key('export.open');
  await page.getByText(/Read back: .*17 quotations.* in the file/).waitFor();
  await user.press('Shift+Tab Enter');
  await page.getByRole('button', { name: 'Show folder' }).waitFor();

  expect(await page.evaluate(() => Reflect.get(globalThis, 'pointed'))).toBe(0);
  user.check('keys');
  await spoken.end();
  spoken.write('artifacts/spoken.txt');
  expect(spoken.heard.filter(({ focus }) => focus.startsWith('no name'))).toEqual([]);
  expect(spoken.saidTwice()).toEqual([]);
  const slug = await page.getByRole('textbox', { name: 'Slug' }).inputValue();
  return readFile(path.join(draft.folder, 'out', `${slug}.md`), 'utf8');
}

test('what two regions say at one step is found, and what one says again is not', async () => {
  const { page, close } = await launchApp();
  const spoken = await Spoken.listen(page);
  const say = (id: string, words: string) =>
    page.evaluate(
      ([name, text]) => {
        const region = document.getElementById(name) ?? document.createElement('p');
        Object.assign(region, { id: name, role: 'status', textContent: text });
        document.body.append(region);
      },
      [id, words] as const,
    );
  await spoken.before('twice');
  await say('one', 'Done');
  await say('other', 'Done');
  await spoken.before('again');
  await say('one', 'Again');
  await say('one', 'Again');
  await spoken.end();
  expect(spoken.saidTwice()).toEqual(['twice: Done', 'twice: Done']);
  expect(spoken.heard.map(({ said }) => said.length)).toEqual([2, 2]);
  await close();
});

test('the whole job by keys alone', async () => {
  const window = await launchApp();
  const errors = watchErrors(window.page);
  const draft = await sampleDraft();
  const markdown = await doTheJob(window, draft);
  expect(markdown).toContain(`# ${draft.headline}\n\nWork on the north quay`);
  expect(markdown).toMatch(/The protocol is public\[\^s1\] and the pilots/);
  expect(markdown).not.toContain('Subscribe to');
  expect(errors).toEqual([]);
  await window.close();
  await rm(draft.folder, { recursive: true });
}, 240_000);

const realArticle = path.resolve(projectRoot, '../shared/data/000_942744ad2b73af30.txt');

testWhere(existsSync(realArticle), 'no real article beside the project')(
  'the whole job on the real article by keys alone',
  async () => {
    const window = await launchApp();
    const draft = await copiedDraft(realArticle);
    const markdown = await doTheJob(window, draft);
    expect(markdown).toMatch(/The protocol is public\[\^s1\] and the pilots/);
    expect(markdown).not.toContain('Related post');
    await window.close();
    await rm(draft.folder, { recursive: true });
  },
  240_000,
);
