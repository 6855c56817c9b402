import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from './support/launch';
import { openSample } from './support/sample';
import { chooseInDialog, inspectScreen } from './support/screens';

const posts: Record<string, string> = {
  'content/news/weir.md':
    '---\ntitle: The weir &amp; the lock\ndate: 2020-03-05\ntags: [river]\nauthors: [Mara Lind]\n---\nAs [told before]({{< ref "sluice.md" >}}), and [elsewhere](/about/).\n',
  'content/news/sluice.md': '---\ntitle: The sluice\ndate: 2020-02-01\n---\nIt leaks.\n',
  'content/news/idea.md': '---\ntitle: An idea\ndate: 2020-04-01\ndraft: true\n---\nLater.\n',
  'content/news/broken.docx': 'not a Word file',
};

describe('a site that comes into the archive', () => {
  let stet: Launched;
  let page: Page;
  let errors: string[];
  let folder: string;

  beforeAll(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'stet-archive-')), 'harbour');
    for (const [name, content] of Object.entries(posts)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    const opened = await openSample();
    ({ page, errors } = opened);
    stet = opened;
  });
  afterAll(() => stet.close());

  const plan = () => page.getByRole('dialog', { name: 'Import “harbour” into the archive' });
  const archive = () => page.getByRole('listbox', { name: 'Archive' });

  it('is shown before anything comes in, with the addresses that its posts would have', async () => {
    await page
      .getByRole('navigation', { name: 'Places' })
      .getByRole('button', { name: /Archive/ })
      .click();
    await chooseInDialog(stet, [folder]);
    await page.getByRole('button', { name: 'Import a site…' }).click();
    await plan().getByText('A site of Hugo: 4 posts.').waitFor();
    await plan().getByRole('textbox', { name: 'Address of the site' }).fill('harbour');
    await plan().getByText('Write it as https://example.org.').waitFor();
    expect(await plan().getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);
    await plan().getByRole('textbox', { name: 'Address of the site' }).fill('harbour.example');
    await plan().getByRole('textbox', { name: 'Pattern of addresses' }).fill('/:year/:month/:filename/');
    await plan().getByText('https://harbour.example/2020/02/sluice/').waitFor();
    await inspectScreen(stet, 'archive-plan');
  });

  it('keeps what was typed when it is closed', async () => {
    await plan().getByRole('button', { name: 'Cancel' }).click();
    await plan().waitFor({ state: 'hidden' });
    await chooseInDialog(stet, [folder]);
    await page.getByRole('button', { name: 'Import a site…' }).click();
    await plan().getByText('https://harbour.example/2020/02/sluice/').waitFor();
  });

  it('comes in with a report of what did not', async () => {
    await plan().getByRole('button', { name: 'Import' }).click();
    const report = page.getByRole('dialog', { name: 'Import into the archive' });
    await report.getByText('2 posts in the archive, 1 not read.').waitFor();
    await report.getByText('1 of 2 links inside the site lead to a post of the archive.').waitFor();
    await report.getByText('1 leads to a page of the site that is not among these files').click();
    await report.getByText('harbour.example/about').waitFor();
    await report.getByText('1 draft was left out').waitFor();
    await report.getByText('content/news/broken.docx').waitFor();
    await inspectScreen(stet, 'archive-report');
    await report.getByRole('button', { name: 'Done' }).click();
  });

  it('has posts with their addresses and the posts that link to them', async () => {
    await archive()
      .getByRole('option', { name: /The weir & the lock/ })
      .click();
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByRole('button', { name: 'https://harbour.example/2020/03/weir/' }).waitFor();
    await details.getByText('Mara Lind').waitFor();
    await inspectScreen(stet, 'archive-post');
    await details
      .getByRole('list', { name: 'Links to 1 post' })
      .getByRole('button', { name: 'The sluice' })
      .click();
    await details.getByRole('list', { name: 'Linked from 1 post' }).waitFor();
  });

  it('left no error behind', () => expect(errors).toEqual([]));
});
