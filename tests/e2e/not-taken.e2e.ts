import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, projectRoot } from './support/launch';
import { openSample } from './support/sample';
import { chooseInDialog, inspectScreen, menu } from './support/screens';

const caseFile = (name: string) => path.join(projectRoot, 'tests/fixtures/import/cases', name);

/** What an import leaves out is in its report, and the user decides. */
describe('the report of an import', () => {
  let stet: Launched;
  let errors: string[];

  beforeAll(async () => {
    const opened = await openSample();
    ({ errors } = opened);
    stet = opened;
    await chooseInDialog(stet, [caseFile('p01-one-article-card.html'), caseFile('d01-tracked.docx')]);
    await menu(stet, 'import.files');
    await report().waitFor();
    for (const name of ['p01-one-article-card.html', 'd01-tracked.docx'])
      await item(name).locator('summary').click();
  });
  afterAll(() => stet.close());

  const report = () => stet.page.getByRole('dialog', { name: 'Import' });
  const item = (file: string) =>
    report().getByRole('list', { name: 'Imported' }).locator('> li').filter({ hasText: file });

  it('lists what was left out, and is read by a screen reader', async () => {
    const parts = item('p01-one-article-card.html').getByRole('list', { name: /^Not taken from/ });
    await parts.waitFor();
    expect(await parts.textContent()).toContain('text beside the article');
    await inspectScreen(stet, 'import-not-taken');
  });

  it('gives a part back where it stood', async () => {
    await item('p01-one-article-card.html')
      .getByRole('button', { name: /^Have back text beside the article/ })
      .click();
    await stet.page.getByText(/where it stood\.$/).waitFor();
  });

  it('reads the tracked changes of a Word file in another way', async () => {
    const word = item('d01-tracked.docx');
    await word.getByRole('button', { name: /Tracked changes/ }).click();
    await stet.page.getByRole('option', { name: 'Shown in the text' }).click();
    await stet.page.getByText(/is read again/).waitFor();
    await word.getByRole('button', { name: /^Open/ }).click();
    const text = stet.page.getByRole('textbox', { name: 'Article text' });
    await expect.poll(() => text.textContent()).toContain('{--Friday--}{++Monday++}');
  });

  it('logs no error', () => expect(errors).toEqual([]));
});
