import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/axe';
import type { Launched } from './support/launch';
import { openSample } from './support/sample';
import { chooseInDialog, inspectScreen } from './support/screens';

const long = 'The water came over the wall before dawn and stood a metre deep in every street. '.repeat(3);
const quay = [
  'Who broke the quay?',
  'Three engineers warned of it, and a fourth wrote the report that nobody read.',
  'By Ines Valdera',
  long,
  'What the divers saw',
  long,
  'Subscribe from 3 crowns a month',
  'We are read by many and paid for by few.',
].join('\n\n');

describe('an import', () => {
  let stet: Launched;
  let page: Page;
  let errors: string[];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'stet-import-'));
    await writeFile(path.join(folder, 'quay.txt'), quay);
    await mkdir(path.join(folder, 'many'));
    await mkdir(path.join(folder, 'posts'));
    await writeFile(path.join(folder, 'posts', 'lock.md'), `# The lock\n\n${long}`);
    await writeFile(path.join(folder, 'posts', 'weir.md'), `+++\ntitle = "The weir"\n+++\n\n${long}`);
    for (let at = 0; at < 1500; at++)
      await writeFile(path.join(folder, 'many', `${at}.md`), `# Post ${at}\n\n${`${long}\n\n`.repeat(20)}`);
    const opened = await openSample();
    ({ page, errors } = opened);
    stet = opened;
  });
  afterAll(() => stet.close());

  const toDesk = () =>
    page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Desk' }).click();
  const importFrom = async (entry: string, ...paths: string[]) => {
    await chooseInDialog(stet, paths);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
  const report = () => page.getByRole('dialog', { name: 'Import' });
  const choose = async (line: string, wish: string) => {
    await report().getByRole('button', { name: line }).click();
    await page.getByRole('option', { name: wish }).click();
  };

  it('is started on the desk and shows each line that may be more than text', async () => {
    await toDesk();
    await inspectScreen(stet, 'desk-import');
    await importFrom('Import files…', path.join(folder, 'quay.txt'));
    const lines = report().getByRole('list', { name: 'Lines that may be more than text' });
    await lines.waitFor();
    const choices = lines.getByRole('listitem').getByRole('button');
    expect(await choices.evaluateAll((all) => all.map((one) => one.textContent?.trim()))).toEqual(
      Array(6).fill('Leave in the text'),
    );
    const kinds = lines.getByRole('listitem').locator('> span:first-child');
    expect(await kinds.allInnerTexts()).toEqual([
      'Headline',
      'Standfirst',
      'Byline',
      'Subhead',
      'Boilerplate',
      'Boilerplate',
    ]);
    await inspectScreen(stet, 'import');
  });

  it('takes what the user chooses and leaves the rest in the text', async () => {
    await choose('Headline: Who broke the quay?', 'Move to the headline');
    await choose('Subhead: What the divers saw', 'Make it a heading');
    await choose('Boilerplate: Subscribe from', 'Keep as snippet');
    await inspectScreen(stet, 'import-chosen');
    await report().getByRole('button', { name: 'Apply 3 changes' }).click();
    await page.getByText('3 lines of “Who broke the quay?” changed.').waitFor();
    await expect
      .poll(() => report().getByRole('list', { name: 'Lines that may be' }).getByRole('listitem').count())
      .toBe(3);
    await report().getByRole('button', { name: 'Open Who broke the quay?' }).click();
    const text = page.getByRole('textbox', { name: 'Article text' });
    await text.getByRole('heading', { name: 'What the divers saw' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Headline' }).inputValue()).toBe('Who broke the quay?');
    expect(await text.getByText('Who broke the quay?').count()).toBe(0);
    expect(await text.getByText('By Ines Valdera').count()).toBe(1);
    expect(await text.getByText('We are read by many').count()).toBe(1);
  });

  it('takes files for another Markdown than they show, all of them or one', async () => {
    const details = async (title: string, markdown: string) => {
      await report()
        .getByRole('button', { name: `Open ${title}` })
        .click();
      await page.getByRole('tab', { name: 'Details' }).click();
      await page.getByRole('button', { name: `${markdown} Markdown of the text` }).waitFor();
      await toDesk();
    };
    const weir = report().getByRole('listitem').filter({ hasText: 'weir.md' });
    await toDesk();
    await importFrom('Import folder…', path.join(folder, 'posts'));
    await choose('As each file says Markdown of all files', 'Jekyll (kramdown)');
    await report().getByRole('button', { name: 'Jekyll (kramdown) Markdown of all files' }).waitFor();
    await weir.locator('summary').click();
    await weir.getByRole('button', { name: 'Jekyll (kramdown) Markdown of the file' }).waitFor();
    await details('The lock', 'Jekyll (kramdown)');

    await importFrom('Import folder…', path.join(folder, 'posts'));
    await weir.locator('summary').click();
    await choose('As the file says: Hugo (goldmark) Markdown of the file', 'Pandoc');
    await weir.getByRole('button', { name: 'Pandoc Markdown of the file' }).waitFor();
    await inspectScreen(stet, 'import-markdown');
    await details('The weir', 'Pandoc');
  });

  it('works below the window while one writes on, and tells the writer when it is done', async () => {
    await toDesk();
    await importFrom('Import folder…', path.join(folder, 'many'));
    const bar = page.getByRole('region', { name: 'Importing' });
    await bar.waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Find in articles' }).fill('quay');
    // One look only: a fast machine is soon done.
    await page.screenshot({ path: 'artifacts/screens/importing-light-1280.png' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await bar.getByRole('button', { name: 'Cancel' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await report().count()).toBe(0);
    await page
      .getByRole('region', { name: 'Import', exact: true })
      .getByRole('button', { name: 'Review…' })
      .click();
    await report().getByText('The import was stopped before its end.').waitFor();
    await report().getByRole('list', { name: 'What became of the files' }).waitFor();
    await inspectScreen(stet, 'import-many');
    await report().getByRole('button', { name: 'Done' }).click();
  });

  it('left no error behind', () => expect(errors).toEqual([]));
});
