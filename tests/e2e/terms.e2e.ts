import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, quotation, text } from '../../src/core/document/build';
import { emptyQuote } from '../../src/core/model/quote';
import { namedSpeaker } from '../../src/core/model/speaker';
import { createWorkspace } from '../../src/workspace';
import { everyByte } from '../support/canary';
import { copied, dragged } from './support/copied';
import { type Launched, launchApp } from './support/launch';
import { chooseInDialog, closed, inspectScreen, menu, watchErrors } from './support/screens';

/** The terms on which words were given, set in the forms, and what an export does about them. */

let stet: Launched;
let page: Page;
let errors: string[];
let folder: string;
const said = ['The silt came back within a week', 'Nobody measured the second berth'];

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const list = () => page.getByRole('listbox', { name: 'Quotations that are not verified' });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-terms-'));
  const desk = path.join(folder, 'Desk');
  const workspace = await createWorkspace(desk);
  const speaker = await workspace.speakers.create(namedSpeaker('Nele Quist'));
  const quotes = [];
  for (const words of said)
    quotes.push(
      await workspace.quotes.create({ ...emptyQuote('en-GB'), text: words, speakerId: speaker.id }),
    );
  const { id: translated } = quotes[1] ?? { id: '' };
  await workspace.quotes.update(translated, { text: 'Nobody measured a berth', translation: 'Niemand maß' });
  await workspace.quotes.update(translated, { text: said[1] ?? '' });
  const article = await workspace.articles.add({
    meta: { headline: 'The second berth' },
    body: quotes.map(({ id, text: words }) =>
      paragraph([quotation(id, [text(`“${words},”`)]), text(' it was said.')]),
    ),
  });
  await workspace.settings.set({ lastArticle: { id: article.id } });
  await workspace.close();
  stet = await launchApp({ workspace: desk });
  page = stet.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await page.getByRole('textbox', { name: 'Article text' }).waitFor();
});
afterAll(() => stet.close());

async function choose(form: ReturnType<typeof dialog>, label: RegExp, choice: string) {
  await form.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: choice }).click();
}

test('several records are given terms at once, and each shows them', async () => {
  await menu(stet, 'quote.evidence');
  await list().and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Home');
  for (const key of [' ', 'ArrowDown', ' ', 'e']) await page.keyboard.press(key);
  const form = dialog('Change 2 records');
  await choose(form, /Terms/, 'On background: used, not named');
  await form.getByRole('textbox', { name: 'Shown in its place' }).fill('a harbour pilot');
  await inspectScreen(stet, 'terms-several');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => list().getByText('on background').count()).toBe(2);
  await closed(form);
  await page.keyboard.press('Escape');
  await page.getByRole('listitem').getByText('on background').first().waitFor();
});

test('the card of a quotation says that its translation was made from other words, until somebody keeps it', async () => {
  const line = page.getByText('The translation was made from other words: “Nobody measured a berth”.');
  await line.waitFor();
  await page.getByRole('button', { name: 'The translation is still right' }).click();
  await line.waitFor({ state: 'detached' });
});

test('an export prints the wording and not the name', async () => {
  const out = await mkdtemp(path.join(folder, 'background-'));
  await chooseInDialog(stet, [out]);
  await menu(stet, 'export.open');
  const form = dialog(/^Export/);
  await expect
    .poll(() => form.getByRole('textbox', { name: 'Markdown' }).inputValue())
    .toContain('second berth');
  await form.getByRole('button', { name: 'Choose a folder and export' }).click();
  await form.getByText('One article is written').waitFor();
  await form.getByRole('button', { name: 'Done' }).click();
  const written = await everyByte(out);
  expect(written).toMatch(/a harbour pilot/i);
  expect(written).not.toContain('Quist');
});

test('words off the record stop the export, which says where they are', async () => {
  const card = page.getByRole('listitem').filter({ hasText: said[0] ?? '' });
  await page
    .getByRole('textbox', { name: 'Article text' })
    .getByText(said[0] ?? '')
    .click();
  await page.getByRole('dialog', { name: 'Quotation' }).getByText('on background').waitFor();
  await page.getByRole('dialog', { name: 'Quotation' }).getByRole('button', { name: 'Edit' }).click();
  const form = dialog('Quote');
  await choose(form, /Terms/, 'Off the record: never printed');
  await inspectScreen(stet, 'terms-quote');
  await form.getByRole('button', { name: 'Save' }).click();
  await card.getByText('off the record').waitFor();

  const out = await mkdtemp(path.join(folder, 'off-'));
  await chooseInDialog(stet, [out]);
  await menu(stet, 'export.open');
  const refusal = 'Quotation 1 of the text, in block 1, is off the record';
  const exporting = dialog(/^Export/);
  await exporting.getByText(refusal).waitFor();
  await exporting.getByRole('button', { name: 'Choose a folder and export' }).click();
  await exporting.getByRole('list', { name: 'Not written' }).getByText(refusal).waitFor();
  await inspectScreen(stet, 'terms-refused');
  await exporting.getByRole('button', { name: 'Done' }).click();
  expect(await readdir(out)).toEqual([]);
});

test('words off the record are copied and dragged to no other program, and pasted in full here', async () => {
  const [secret = '', other = ''] = said;
  const text = page.getByRole('textbox', { name: 'Article text' });
  await menu(stet, 'go.editor');
  await expect.poll(() => text.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press('ControlOrMeta+a');
  const formats = await copied(page);
  expect(formats['text/html']).toContain(other);
  for (const [format, content] of Object.entries({ ...formats, ...(await dragged(page)) }))
    expect(content, format).not.toContain(secret);
  expect(formats['text/plain']).toContain('[…]');
  await page.getByText('One quotation is off the record: other programs get […]').waitFor();
  await inspectScreen(stet, 'terms-copied');
  await page.keyboard.press('ControlOrMeta+v');
  await text.getByText(secret).waitFor();
  await page.getByText(/^Saved/).waitFor();
});

test('an embargo holds an export back until the user wants it before', async () => {
  const card = page.getByRole('listitem').filter({ hasText: said[0] ?? '' });
  await page
    .getByRole('textbox', { name: 'Article text' })
    .getByText(said[0] ?? '')
    .click();
  await page.getByRole('dialog', { name: 'Quotation' }).getByRole('button', { name: 'Edit' }).click();
  const form = dialog('Quote');
  await choose(form, /Terms/, 'On the record');
  const embargo = form.getByRole('textbox', { name: 'Not before' });
  await embargo.fill('soon');
  await form.getByText(/Write a day and a time/).waitFor();
  await embargo.fill('2999-03-03 18:00');
  await form.getByRole('button', { name: 'Save' }).click();
  await card.getByText(/not before/).waitFor();

  const out = await mkdtemp(path.join(folder, 'embargo-'));
  await chooseInDialog(stet, [out]);
  await menu(stet, 'export.open');
  const exporting = dialog(/^Export/);
  await exporting.getByText(/must not be published before 2999-03-03T18:00/).waitFor();
  await inspectScreen(stet, 'terms-embargo');
  await exporting.getByText('Before the embargo is over', { exact: true }).click();
  await expect
    .poll(() => exporting.getByRole('textbox', { name: 'Markdown' }).inputValue())
    .toContain(said[0] ?? '');
  await exporting.getByRole('button', { name: 'Choose a folder and export' }).click();
  await exporting.getByText('One article is written').waitFor();
  await exporting.getByRole('button', { name: 'Done' }).click();
  expect(await everyByte(out)).toContain(said[0]);
  expect(errors).toEqual([]);
});

test('words off the record that the mouse drags stay whole in their text, and are left out of what leaves it', async () => {
  const [secret = ''] = said;
  await page.evaluate(async (words) => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('quotes.list', { text: words });
    await invoke('quotes.update', { id: value.items[0].id, fields: { terms: 'off-record' } });
  }, secret);
  await page.getByRole('listitem').filter({ hasText: secret }).getByText('off the record').waitFor();
  const text = page.getByRole('textbox', { name: 'Article text' });
  const given = await page.evaluateHandle(() => {
    const formats: Record<string, string> = {};
    document.defaultView?.addEventListener('dragstart', ({ dataTransfer: data }) => {
      for (const type of data?.types ?? []) formats[type] = data?.getData(type) ?? '';
    });
    return formats;
  });
  const dragTo = async (x: number, y: number) => {
    const words = text.getByText(secret);
    await words.click({ clickCount: 3 });
    const box = await words.boundingBox();
    if (!box) throw new Error('The words are not on the screen.');
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + box.height / 2 + 8, { steps: 4 });
    await page.mouse.move(x, y, { steps: 8 });
    await page.mouse.up();
  };
  const last = await text.getByRole('paragraph').last().boundingBox();
  if (!last) throw new Error('The text has no paragraph.');
  await dragTo(last.x + 4, last.y + last.height / 2);
  await expect.poll(() => text.getByRole('paragraph').first().textContent()).not.toContain(secret);
  expect(await text.getByText(secret).count()).toBe(1);
  const card = page.getByRole('listitem').filter({ hasText: secret });
  await card.getByText('off the record').waitFor();

  const headline = page.getByRole('textbox', { name: 'Headline' });
  const field = await headline.boundingBox();
  if (!field) throw new Error('The headline is not on the screen.');
  await dragTo(field.x + 8, field.y + field.height / 2);
  await expect.poll(() => headline.inputValue()).toContain('[…]');
  expect(await headline.inputValue()).not.toContain(secret);
  const formats = await given.jsonValue();
  expect(formats['text/plain']).toContain('[…]');
  for (const [format, content] of Object.entries(formats)) expect(content, format).not.toContain(secret);
});
