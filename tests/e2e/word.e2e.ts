import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordFaults } from '../support/wordXml';
import { openSample } from './support/sample';
import { closed, inspectScreen, menu, watchErrors } from './support/screens';

/** An article for people who have no Stet: a Word file, and a folder, saved where the user says. */

let stet: Awaited<ReturnType<typeof openSample>>;
let errors: string[];

beforeAll(async () => {
  stet = await openSample();
  errors = watchErrors(stet.page);
});
afterAll(() => stet.close());

async function saveTo(name: string): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'stet-word-')), name);
  await stet.app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  return file;
}

/** The focus returns there when a dialog closes. */
const focusHeadline = () => stet.page.getByRole('textbox', { name: 'Headline' }).click();

const word = () => stet.page.getByRole('dialog', { name: 'Export as Word' });
const share = () => stet.page.getByRole('dialog', { name: 'Share for review' });

test('the article is saved as a Word file with its headline, text and subheads', async () => {
  const file = await saveTo('article.docx');
  await menu(stet, 'share.word');
  await word().waitFor();
  await inspectScreen(stet, 'word');
  await word().getByRole('button', { name: 'Save…' }).click();
  await stet.page.getByText('The article is saved as article.docx.').waitFor();
  await word().waitFor({ state: 'hidden' });
  const bytes = await readFile(file);
  expect(await wordFaults(bytes)).toEqual([]);
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  const headline = await stet.page.getByRole('textbox', { name: 'Headline' }).inputValue();
  expect(value).toContain(headline);
  expect(value).toContain('Work on the north quay of Port Orsa stopped on Tuesday');
  expect(value).toContain('<h1>What was known</h1>');
});

test('a folder for reviewers is made by keys alone', async () => {
  const parent = await mkdtemp(path.join(tmpdir(), 'stet-share-'));
  await stet.app.evaluate(({ dialog: system }, folder) => {
    system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, parent);
  await focusHeadline();
  await menu(stet, 'share.review');
  await share().waitFor();
  await inspectScreen(stet, 'share');
  const markdown = share().getByRole('checkbox', { name: 'Markdown' });
  await markdown.focus();
  await stet.page.keyboard.press('Space');
  expect(await markdown.isChecked()).toBe(true);
  await share().getByRole('button', { name: 'Choose a folder…' }).focus();
  await stet.page.keyboard.press('Enter');
  await stet.page.getByText(/The folder .* is made, with \d+ files\./).waitFor();
  await closed(share());
  const [folder = ''] = await readdir(parent);
  const files = await readdir(path.join(parent, folder));
  expect(
    files
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => path.extname(name))
      .sort(),
  ).toEqual(['.docx', '.html', '.md', '.txt']);
  expect(errors).toEqual([]);
});
