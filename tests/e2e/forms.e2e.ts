import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testWhere } from '../support/testWhere.ts';
import type { Launched } from './support/launch.ts';
import { type Recording, recordRequests } from './support/requests.ts';
import { openSample } from './support/sample.ts';
import { closed, inspectScreen, menu } from './support/screens.ts';

/** Forms drop nothing that was typed, and one field takes a source or a speaker. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;
let recording: Recording | null = null;

const quote = () => page.getByRole('dialog', { name: 'Capture quote' });
const question = () => page.getByRole('alertdialog', { name: 'Discard what you typed?' });
const words = () => quote().getByRole('textbox', { name: 'Words', exact: true });
const combo = (name: string) => quote().getByRole('combobox', { name });
const suggestion = () => page.getByRole('option').first();
const focused = (of: Locator) => of.and(page.locator(':focus')).waitFor();
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const stored = (channel: 'quotes.list' | 'sources.list') =>
  page.evaluate(
    async (name) => (await Reflect.get(globalThis, 'stet').invoke(name, {})).value.items,
    channel,
  );

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-forms-'));
  if (process.platform !== 'win32') recording = await recordRequests(folder);
  ({ errors, ...window } = await openSample(recording ?? {}));
  page = window.page;
  page.setDefaultTimeout(30_000);
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

test('a form that nothing was typed into closes at once', async () => {
  await menu(window, 'quote.capture');
  await focused(words());
  await press('a', 'Backspace', 'Escape');
  await closed(quote());
});

test('the address of a link is not dropped by Escape without a question', async () => {
  const link = page.getByRole('dialog', { name: 'Link' });
  const address = link.getByRole('textbox', { name: 'Address' });
  const text = page.getByRole('textbox', { name: 'Article text' });
  await text.getByRole('paragraph').first().click();
  await press('Home', 'Shift+End');
  await menu(window, 'format.link');
  await focused(address);
  await press('Escape');
  await closed(link);
  await text.getByRole('paragraph').first().click();
  await press('Home', 'Shift+End');
  await menu(window, 'format.link');
  await focused(address);
  await page.keyboard.type('https://pilots.example');
  await press('Escape');
  await question().getByRole('button', { name: 'Keep writing' }).click();
  await closed(question());
  await focused(address);
  await press('Enter');
  await closed(link);
  await text.getByRole('link').first().waitFor();
  // The next form would open with the selected words.
  await focused(text);
  await press('ArrowRight');
});

test('Escape, the X and Cancel ask before they drop what was typed', async () => {
  await menu(window, 'quote.capture');
  await focused(words());
  await page.keyboard.type('The tide kept us waiting');
  await press('Escape');
  await focused(question().getByRole('button', { name: 'Keep writing' }));
  await inspectScreen(window, 'form-discard');
  await press('Enter');
  await question().waitFor({ state: 'hidden' });
  await focused(words());
  for (const way of ['Close', 'Cancel']) {
    await quote().getByRole('button', { name: way }).click();
    await question().getByRole('button', { name: 'Keep writing' }).click();
    await question().waitFor({ state: 'hidden' });
  }
  expect(await words().inputValue()).toBe('The tide kept us waiting');
});

test('Escape closes the suggestions of a field and does not ask', async () => {
  await combo('Speaker').focus();
  await page.keyboard.type('Jo');
  await page.getByRole('option', { name: /Jonas Brandt/ }).waitFor();
  await press('Escape');
  await suggestion().waitFor({ state: 'hidden' });
  expect(await question().count()).toBe(0);
  expect(await combo('Speaker').inputValue()).toBe('Jo');
});

test('a name that begins like a known one is kept as that of a new speaker', async () => {
  await page.keyboard.type('nas');
  await page.getByRole('option', { name: 'New speaker “Jonas”' }).waitFor();
  await inspectScreen(window, 'form-new-speaker');
  await press('ArrowUp', 'Enter');
  await suggestion().waitFor({ state: 'hidden' });
  expect(await combo('Speaker').inputValue()).toBe('Jonas');
  // The name stands: Enter now saves the form.
  await press('Enter');
  await closed(quote());
  expect((await stored('quotes.list'))[0]).toMatchObject({
    text: 'The tide kept us waiting',
    speaker: { name: 'Jonas' },
  });
});

test('Enter takes the first match of what was typed', async () => {
  await menu(window, 'quote.capture');
  await focused(words());
  await page.keyboard.type('Nobody asked the pilots');
  await combo('Speaker').focus();
  await page.keyboard.type('Lindq');
  await press('Enter');
  await quote().getByText('Petra Lindqvist').waitFor();
  await combo('Source').focus();
  await page.keyboard.type('Orsa Letter');
  await press('Enter');
  await quote().getByText('Quay slides into basin').waitFor();
});

test('where nothing matches, Enter makes a new source of the text, and Save names a text that is left', async () => {
  await quote().getByRole('button', { name: 'Choose another source' }).click();
  await combo('Source').focus();
  await page.keyboard.type('Minutes of the pilots');
  await press('Enter');
  const source = page.getByRole('dialog', { name: 'New source' });
  expect(await source.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Minutes of the pilots');
  await press('Escape');
  await closed(source);
  await quote().getByRole('button', { name: 'Save' }).click();
  await quote().getByText('No source is chosen for “Minutes of the pilots”.').waitFor();
});

const field = (name: string) => quote().getByRole('textbox', { name, exact: true });

test('a date in words becomes its day, and one that can be two days is not guessed', async () => {
  const said = field('Date said');
  for (const [typed, day] of [
    ['3 August 2022', '2022-08-03'],
    ['3. März 2021', '2021-03-03'],
    ['May 2020', '2020-05'],
  ] as const) {
    await said.fill(typed);
    await press('Tab');
    await expect.poll(() => said.inputValue()).toBe(day);
  }
  await said.fill('12 June 2019');
  await press('Enter');
  await expect.poll(() => said.inputValue()).toBe('2019-06-12');
  await said.fill('01/05/2020');
  await press('Tab');
  await quote().getByText('01/05/2020 can be 2020-05-01 or 2020-01-05.').waitFor();
  expect(await said.inputValue()).toBe('01/05/2020');
  await said.fill('soon');
  await press('Tab');
  await quote().getByText('Enter a year, a month or a day').waitFor();
  expect(await said.inputValue()).toBe('soon');
  await quote().getByRole('button', { name: 'Cancel' }).click();
  await question().getByRole('button', { name: 'Discard' }).click();
  await closed(quote());
});

test('a passage that is pasted as the words fills the fields, and can be put back as it was', async () => {
  const passage =
    '“We will not move,” said Dana Example, harbour master, https://pilots.example/log, 3 August 2022';
  await window.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), passage);
  await menu(window, 'quote.capture');
  await focused(words());
  await press('ControlOrMeta+v');
  await expect.poll(() => words().inputValue()).toBe('We will not move');
  expect(await combo('Speaker').inputValue()).toBe('Dana Example');
  expect(await field('Role').inputValue()).toBe('harbour master');
  expect(await field('Date said').inputValue()).toBe('2022-08-03');
  expect(await combo('Source').inputValue()).toBe('https://pilots.example/log');
  await inspectScreen(window, 'form-passage');
  await field('Note').fill('Heard twice');
  await quote().getByRole('button', { name: 'Use the text as it is' }).press('Enter');
  expect(await words().inputValue()).toBe(passage);
  expect(await combo('Speaker').inputValue()).toBe('');
  expect(await combo('Source').inputValue()).toBe('');
  expect(await field('Date said').inputValue()).toBe('');
  expect(await field('Note').inputValue()).toBe('Heard twice');
  await focused(words());
});

testWhere(process.platform !== 'win32', 'a script starts the app')(
  'an address, a DOI and an ISBN each become a source in the same field, and the network is asked for nothing',
  async () => {
    const source = page.getByRole('dialog', { name: 'New source' });
    for (const [typed, label] of [
      ['https://pilots.example/minutes', 'Address (URL)'],
      ['10.1234/pilots.7', 'DOI'],
      ['978-0-306-40615-7', 'ISBN'],
    ] as const) {
      await combo('Source').fill('');
      await combo('Source').pressSequentially(typed);
      await press('Enter');
      expect(await source.getByRole('textbox', { name: label, exact: true }).inputValue()).toBe(typed);
      await source.getByRole('textbox', { name: 'Title', exact: true }).fill(`Pilots ${label}`);
      await press('Enter');
      await quote().getByText(`Pilots ${label}`).waitFor();
      await quote().getByRole('button', { name: 'Choose another source' }).click();
    }
    await quote().getByRole('button', { name: 'Cancel' }).click();
    await question().getByRole('button', { name: 'Discard' }).click();
    await closed(quote());
    expect((await stored('sources.list')).slice(0, 3)).toMatchObject([
      { csl: { type: 'book', ISBN: '978-0-306-40615-7' } },
      { csl: { type: 'article-journal', DOI: '10.1234/pilots.7' } },
      { csl: { type: 'webpage', URL: 'https://pilots.example/minutes' } },
    ]);
    await window.close();
    expect(await recording?.read()).toEqual({ byChromium: [], byNode: [] });
  },
);
