import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample } from './support/sample';
import { byPalette, closed, inspectScreen, menu } from './support/screens';

/** Templates: new articles begin with them, and articles become them. */
let stet: Awaited<ReturnType<typeof openSample>>;

beforeAll(async () => {
  stet = await openSample();
  stet.page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  expect(stet.errors).toEqual([]);
  await stet.close();
});

const chooser = () => stet.page.getByRole('dialog', { name: 'New from template' });
const list = () => chooser().getByRole('listbox', { name: 'Templates' });
const option = (name: string | RegExp) => list().getByRole('option', { name });
const headline = () => stet.page.getByRole('textbox', { name: 'Headline' });
const saved = () => stet.page.getByText(/^Saved/).first();

async function openChooser(): Promise<void> {
  await menu(stet, 'article.fromTemplate');
  await list().locator('[role=option]:focus').waitFor();
}

test('an article is made from a template of the app by keys alone, and lists what is still to be written', async () => {
  await openChooser();
  await option('Analysis').and(stet.page.locator('[aria-selected=true]')).waitFor();
  await stet.page.keyboard.press('ArrowDown');
  await chooser().getByText('Who speaks, about what').waitFor();
  await inspectScreen(stet, 'templates-built-in');
  await stet.page.keyboard.press('Enter');
  await closed(chooser());
  await expect.poll(() => stet.text.textContent()).toContain('First question');
  expect(await headline().inputValue()).toBe('');
  await stet.page.getByRole('tab', { name: /Checks/ }).click();
  await stet.page
    .getByText(/still to come|TK/)
    .first()
    .waitFor();
});

test('an article becomes a template, and an article from that has its fields and a place for each quotation', async () => {
  const { page } = stet;
  await page
    .getByRole('button', { name: /Dredging stops/ })
    .first()
    .click();
  await expect.poll(() => headline().inputValue()).toContain('Dredging stops');
  await byPalette(stet, 'save as template');
  const dialog = page.getByRole('dialog', { name: 'Save as template' });
  await dialog.locator('input:focus').waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Harbour report');
  await inspectScreen(stet, 'templates-save');
  await page.keyboard.press('Enter');
  await closed(dialog);
  await page.getByText('Saved the template “Harbour report”.').waitFor();
  await page.getByRole('button', { name: 'New article from it' }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Slug' }).inputValue())
    .toMatch(/dredging-stops.*-2$/);
  expect(await headline().inputValue()).toContain('Dredging stops');
  expect(await stet.text.textContent()).toContain('Who is hurt');
  await saved().waitFor();
});

test('a template is renamed, replaced, deleted and put back', async () => {
  const { page } = stet;
  await openChooser();
  await option('Harbour report').click();
  await inspectScreen(stet, 'templates-own');
  await chooser().getByRole('button', { name: 'Rename' }).click();
  await chooser().getByRole('textbox', { name: 'Name of the template' }).fill('Analysis of ports');
  await page.keyboard.press('Enter');
  await option('Analysis of ports').waitFor();
  await chooser().getByRole('button', { name: 'Delete template' }).click();
  await option('Analysis of ports').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await option('Analysis of ports').waitFor();
  await page.keyboard.press('Escape');
  await chooser().waitFor({ state: 'hidden' });

  await byPalette(stet, 'save as template');
  const dialog = page.getByRole('dialog', { name: 'Save as template' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('analysis of PORTS');
  await dialog.getByText('A template with this name is replaced.').waitFor();
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await openChooser();
  await expect
    .poll(() => list().getByRole('option').allTextContents())
    .toEqual(['analysis of PORTS', 'Analysis', 'Interview']);
  await page.keyboard.press('Escape');
});

test('new articles begin with the template that was chosen for them', async () => {
  const { page } = stet;
  await openChooser();
  await option('Analysis').last().click();
  await chooser().getByText('New articles begin with this').click();
  await option(/usual/).waitFor();
  await page.keyboard.press('Escape');
  await chooser().waitFor({ state: 'hidden' });
  await menu(stet, 'article.new');
  await expect.poll(() => stet.text.textContent()).toContain('What is not known');

  await menu(stet, 'app.preferences');
  const preferences = page.getByRole('dialog', { name: 'Preferences' });
  await preferences.getByRole('button', { name: /Template/ }).click();
  await page.getByRole('option', { name: 'None: an empty article' }).click();
  await page.keyboard.press('Escape');
  await preferences.waitFor({ state: 'hidden' });
  await menu(stet, 'article.new');
  await expect.poll(() => stet.text.textContent()).not.toContain('What is not known');

  await menu(stet, 'go.desk');
  await page.getByRole('button', { name: 'More ways to begin' }).click();
  await inspectScreen(stet, 'templates-desk');
  await page.getByRole('menuitem', { name: 'New from template…' }).click();
  await chooser().waitFor();
});
