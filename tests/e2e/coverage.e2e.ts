import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { link, paragraph, quotation, text } from '../../src/core/document/build';
import { emptyQuote } from '../../src/core/model/quote';
import { namedSpeaker } from '../../src/core/model/speaker';
import { openTerms } from '../../src/core/model/terms';
import { createWorkspace } from '../../src/workspace';
import { type Launched, launchApp } from './support/launch';
import { byPalette, closed, inspectScreen, watchErrors } from './support/screens';

/** Where a tag, a section, a speaker and a source appear over time, and what links to what. */

let stet: Launched;
let page: Page;
let errors: string[];
let desk: string;

const post = (slug: string, publishedOn: string | null, words: string, links: string[] = []) => ({
  origin: `harbour/${slug}.md`,
  title: `The ${slug}`,
  slug,
  url: `https://harbour.example/${slug}`,
  publishedOn,
  section: 'News',
  tags: slug === 'weir' ? [] : ['port'],
  summary: '',
  text: words,
  links: links.map((to) => `harbour.example/${to}`),
});

async function withPosts(): Promise<void> {
  const workspace = await createWorkspace(desk);
  const speaker = await workspace.speakers.create(namedSpeaker('Maren Holt'));
  const source = await workspace.sources.create({
    csl: { type: 'report', title: 'Survey of the quay', URL: 'https://survey.example/2019' },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const said = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: 'The pumps never ran',
    speakerId: speaker.id,
    sourceId: source.id,
  });
  await workspace.archive.add([
    post('sluice', '2025-01-05', 'Maren Holt opened it.'),
    post('lock', '2025-03-05', 'Nobody opened it.', ['sluice']),
    post('weir', '2025-03-20', 'So says Maren Holt.', ['lock']),
    post('mole', null, 'Built long ago.'),
    { ...post('tide', '2025-08-20', 'It came.'), links: ['survey.example/2019'] },
  ]);
  const { id } = await workspace.articles.add({
    meta: { headline: 'Pumps', section: 'News', tags: ['Port'], publishAt: '2025-09-02' },
    body: [
      paragraph([quotation(said.id, [text('“The pumps never ran”')]), text(', ')]),
      paragraph([link('https://harbour.example/sluice', [text('before')])]),
    ],
  });
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
}

beforeAll(async () => {
  desk = path.join(await mkdtemp(path.join(tmpdir(), 'stet-coverage-')), 'Desk');
  await withPosts();
  stet = await launchApp({ workspace: desk });
  page = stet.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await page.getByRole('textbox', { name: 'Article text' }).getByText('The pumps').waitFor();
});
afterAll(() => stet.close());

const places = () => page.getByRole('navigation', { name: 'Places' });
const dialog = () => page.getByRole('dialog', { name: /^Coverage/ });
const links = () => page.getByRole('dialog', { name: 'Links around a post' });
const details = () => page.getByRole('region', { name: 'Details' });
const plot = (within = dialog()) => within.getByRole('listbox', { name: /^Coverage by/ });
const rows = (within = dialog()) =>
  within.getByRole('listbox', { name: 'Where it appears' }).getByRole('option').allTextContents();

test('the coverage of a tag is found by its name, and gone through by keys from month to month', async () => {
  await byPalette(stet, 'coverage');
  await dialog().getByText('Choose a tag or a section').waitFor();
  await dialog().getByRole('combobox', { name: 'Find a tag' }).fill('po');
  await page.getByRole('option', { name: 'Port 5 articles and posts' }).click();
  await dialog().getByText('4 articles and posts from Jan 2025 to Sep 2025.').waitFor();
  await dialog().getByText('The longest gap is 4 months: Apr 2025 to Jul 2025.').waitFor();
  await expect.poll(() => rows()).toHaveLength(5);
  await inspectScreen(stet, 'coverage-tag');
  await plot().focus();
  await page.keyboard.press('ArrowRight');
  await plot().getByRole('option', { name: 'Jan 2025: Archive posts 1', selected: true }).waitFor();
  await expect.poll(() => rows()).toEqual([expect.stringContaining('The sluice')]);
  await page.keyboard.press('ArrowRight');
  await plot().getByRole('option', { name: 'Feb 2025: nothing', selected: true }).waitFor();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await plot().getByRole('option', { name: 'Aug 2025: Archive posts 1', selected: true }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => rows()).toHaveLength(5);
  await page.keyboard.press('End');
  await plot().getByRole('option', { name: 'Sep 2025: Articles 1', selected: true }).waitFor();
});

test('its figures are a table too, and what is not dated is listed', async () => {
  await dialog().getByText('Figures as a table').click();
  expect(await dialog().getByRole('row').allTextContents()).toEqual([
    'PeriodArticlesArchive postsAll',
    'Sep 2025101',
    'Aug 2025011',
    'Mar 2025011',
    'Jan 2025011',
  ]);
  await dialog().getByRole('button', { name: '1 is not dated.' }).click();
  await expect.poll(() => rows()).toEqual([expect.stringContaining('The mole')]);
  await dialog().getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => rows()).toHaveLength(5);
});

test('Enter on a bar goes to its list, and Enter there opens the post', async () => {
  await plot().focus();
  await page.keyboard.press('Home');
  await expect.poll(() => rows()).toHaveLength(1);
  await page.keyboard.press('Enter');
  await page.locator('[role="listbox"][aria-label="Where it appears"]:focus').waitFor();
  await page.keyboard.press('Enter');
  await closed(dialog());
  await details().getByRole('heading', { name: 'The sluice' }).waitFor();
});

test('a section is opened from a post in it', async () => {
  await details().getByRole('button', { name: 'News' }).click();
  await page.getByRole('dialog', { name: 'Coverage of the section “News”' }).waitFor();
  await expect.poll(() => rows()).toHaveLength(6);
  await page.keyboard.press('Escape');
  await closed(dialog());
});

test('the links around a post are walked by keys, and the post in the middle is opened', async () => {
  await details().getByRole('button', { name: 'Links around it…' }).click();
  await links().getByText('2 posts link to it, and it links to none. 1 post is one link further.').waitFor();
  await inspectScreen(stet, 'coverage-links');
  const list = links().getByRole('listbox');
  await list.getByRole('option', { name: /^Pumps, links to it/ }).waitFor();
  await list.getByRole('option', { name: /^The weir, through The lock/ }).waitFor();
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await links().getByRole('heading', { name: 'The lock' }).waitFor();
  await links().getByRole('button', { name: 'Back' }).click();
  await links().getByRole('heading', { name: 'The sluice' }).waitFor();
  await links().getByRole('button', { name: 'Open', exact: true }).click();
  await closed(links());
  await details().getByRole('heading', { name: 'The sluice' }).waitFor();
});

test('a speaker is told to be quoted in some and named in others', async () => {
  await places()
    .getByRole('button', { name: /Speakers/ })
    .click();
  await page.getByRole('option', { name: /Maren Holt/ }).click();
  await details().getByText('3 articles and posts from Jan 2025 to Sep 2025.').waitFor();
  await expect
    .poll(() => rows(details()))
    .toEqual([
      expect.stringContaining('quoted in article'),
      expect.stringContaining('named in archive post'),
      expect.stringContaining('named in archive post'),
    ]);
  await inspectScreen(stet, 'coverage-speaker');
});

test('a source is quoted in an article and linked to from a post', async () => {
  await places()
    .getByRole('button', { name: /Sources/ })
    .click();
  await page.getByRole('option', { name: /Survey of the quay/ }).click();
  await plot(details()).getByRole('option', { name: 'Aug 2025: Linked to 1' }).click();
  await expect.poll(() => rows(details())).toEqual([expect.stringContaining('linked to from archive post')]);
  await inspectScreen(stet, 'coverage-source');
});

test('the desk shows the coverage of the tag by which it is filtered', async () => {
  await places().getByRole('button', { name: /Desk/ }).click();
  await page.getByRole('button', { name: /Any tag/ }).click();
  await page.getByRole('option', { name: /Port/ }).click();
  await page.getByRole('button', { name: 'Coverage…' }).click();
  await page.getByRole('dialog', { name: 'Coverage of the tag “Port”' }).waitFor();
  await expect.poll(() => rows()).toHaveLength(5);
  expect(errors).toEqual([]);
});
