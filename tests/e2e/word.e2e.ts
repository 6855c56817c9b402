import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordFaults } from '../support/wordXml';
import { openSample } from './support/sample';
import { menu, watchErrors } from './support/screens';

/** An article as a Word file, saved where the user says. */

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

test('the article is saved as a Word file with its headline, text and subheads', async () => {
  const file = await saveTo('article.docx');
  await menu(stet, 'share.word');
  await stet.page.getByText('The article is saved as article.docx.').waitFor();
  const bytes = await readFile(file);
  expect(await wordFaults(bytes)).toEqual([]);
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  const headline = await stet.page.getByRole('textbox', { name: 'Headline' }).inputValue();
  expect(value).toContain(headline);
  expect(value).toContain('Work on the north quay of Port Orsa stopped on Tuesday');
  expect(value).toContain('<h1>What was known</h1>');
  expect(errors).toEqual([]);
});
