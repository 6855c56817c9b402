import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp } from './support/launch';
import { openSample } from './support/sample';
import { chooseInDialog, inspectScreen, menu } from './support/screens';

/** Spelling in the text, with the dictionaries of the app and one that the user adds. */
let stet: Awaited<ReturnType<typeof openSample>>;
let folder: string;
const userData = () => path.join(folder, 'settings');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-spelling-'));
  stet = await openSample({ userData: userData() });
  stet.page.setDefaultTimeout(15_000);
  await menu(stet, 'article.new');
  await stet.page.getByRole('textbox', { name: 'Headline' }).waitFor();
  await stet.text.click();
});
afterAll(async () => {
  expect(stet.errors).toEqual([]);
  await stet.close();
  await rm(folder, { recursive: true, force: true });
});

/** The words that are underlined. */
const underlined = () =>
  stet.page.evaluate(() => {
    const found = CSS.highlights.get('stet-misspelt');
    return found ? [...found].map(String).sort() : [];
  });
const words = () => stet.text.textContent();
const wordMenu = (word: string) => stet.page.getByRole('menu', { name: `Spelling of “${word}”` });

/** Where a word stands in the window. */
const placeOf = (word: string) =>
  stet.page.evaluate((wanted) => {
    const range = [...(CSS.highlights.get('stet-misspelt') ?? [])].find((one) => String(one) === wanted);
    const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, word);

test('misspelt words are underlined, not those in code, in addresses, nor the one that is being typed', async () => {
  await stet.page.keyboard.type('The harbuor is at exmaple.org and `codde` with a bote');
  await expect.poll(underlined).toEqual(['harbuor']);
  await stet.page.keyboard.type('. ');
  await expect.poll(underlined).toEqual(['bote', 'harbuor']);
});

test('a suggestion is taken from the menu of the word, and one Undo gives the word back', async () => {
  const { x, y } = await placeOf('harbuor');
  await stet.page.mouse.click(x, y, { button: 'right' });
  await wordMenu('harbuor').getByRole('menuitem', { name: 'harbour', exact: true }).waitFor();
  await inspectScreen(stet, 'spelling');
  await wordMenu('harbuor').getByRole('menuitem', { name: 'harbour', exact: true }).click();
  await expect.poll(words).toContain('The harbour is');
  await expect.poll(underlined).toEqual(['bote']);
  await stet.page.waitForFunction(() => document.activeElement?.classList.contains('stet-text'));
  await stet.page.keyboard.press('Control+Z');
  await expect.poll(words).toContain('The harbuor is');
  await expect.poll(words).toContain('bote.');
});

test('by keys alone: F7 goes from word to word, Enter takes a suggestion, Escape goes back to the text', async () => {
  await expect.poll(underlined).toEqual(['bote']);
  await stet.page.keyboard.press('Control+Home');
  await expect.poll(underlined).toEqual(['bote', 'harbuor']);
  await menu(stet, 'edit.nextMisspelt');
  await wordMenu('harbuor').waitFor();
  await stet.page.keyboard.press('Escape');
  await wordMenu('harbuor').waitFor({ state: 'hidden' });
  await stet.page.waitForFunction(() => document.activeElement?.classList.contains('stet-text'));
  await menu(stet, 'edit.nextMisspelt');
  await wordMenu('bote').waitFor();
  await stet.page.keyboard.press('Escape');
  await wordMenu('bote').waitFor({ state: 'hidden' });
  await menu(stet, 'edit.nextMisspelt');
  await wordMenu('harbuor').getByRole('menuitem', { name: 'harbour', exact: true }).waitFor();
  await stet.page.keyboard.press('Home');
  await stet.page.keyboard.press('Enter');
  await expect.poll(words).toContain('The harbour is');
});

test('a word that is added is known, also after a start, and a speaker’s name is known at once', async () => {
  await stet.page.waitForFunction(() => document.activeElement?.classList.contains('stet-text'));
  const { x, y } = await placeOf('bote');
  await stet.page.mouse.click(x, y, { button: 'right' });
  await wordMenu('bote').getByRole('menuitem', { name: 'Add to my dictionary' }).click();
  await expect.poll(underlined).toEqual([]);

  await stet.text.click();
  await stet.page.keyboard.press('Control+End');
  await stet.page.keyboard.type('Mrs Zwyxandra and the quaay. ');
  await expect.poll(underlined).toEqual(['Zwyxandra', 'quaay']);
  await stet.page.evaluate(() =>
    Reflect.get(globalThis, 'stet').invoke('speakers.create', {
      name: 'Ilse Zwyxandra',
      aliases: [],
      role: '',
      affiliation: '',
      roles: [],
      side: '',
      note: '',
    }),
  );
  await expect.poll(underlined).toEqual(['quaay']);
  const at = await placeOf('quaay');
  await stet.page.mouse.click(at.x, at.y, { button: 'right' });
  await wordMenu('quaay')
    .getByRole('menuitem', { name: /this workspace/ })
    .click();
  await expect.poll(underlined).toEqual([]);

  await stet.page.getByText('Saved', { exact: false }).first().waitFor();
  await stet.close();
  expect(JSON.parse(await readFile(path.join(userData(), 'spelling.json'), 'utf8')).words).toEqual(['bote']);
  const again = await launchApp({ userData: userData() });
  stet = { ...stet, ...again, text: again.page.getByRole('textbox', { name: 'Article text' }) };
  await stet.text.getByText('Zwyxandra').waitFor();
  await stet.text.click();
  await stet.page.keyboard.press('Control+End');
  await stet.page.keyboard.type('And a wrnog one. ');
  await expect.poll(underlined).toEqual(['wrnog']);
});

test('an article in German is checked in German, with a dictionary that is added', async () => {
  await writeFile(path.join(folder, 'de_DE.aff'), 'SET UTF-8\nTRY esianrtolcdugmphbyfvkwäüö\n');
  await writeFile(path.join(folder, 'de_DE.dic'), '4\nDer\nHafen\nist\nschön\n');
  await chooseInDialog(stet, [path.join(folder, 'de_DE.dic')]);
  await menu(stet, 'app.preferences');
  const dialog = stet.page.getByRole('dialog', { name: 'Preferences' });
  await dialog.locator('input:focus').waitFor();
  await stet.page.keyboard.type('dictionaries');
  await dialog.getByRole('button', { name: 'Add a dictionary…' }).click();
  await dialog.getByRole('checkbox', { name: 'German (Germany) (added by you)' }).waitFor();
  await stet.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await menu(stet, 'article.new');
  await expect.poll(words).toBe('');
  await stet.page.getByRole('combobox', { name: 'Language' }).fill('german germany');
  await stet.page.keyboard.press('Enter');
  await stet.text.click();
  await stet.page.keyboard.type('Der Hafen ist schöhn, the harbour. ');
  await expect.poll(underlined).toEqual(['harbour', 'schöhn', 'the']);
});

test('two languages at once, and none when it is switched off', async () => {
  await stet.page.evaluate(async () => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('app.preferences', undefined);
    await invoke('app.setPreferences', { spelling: { ...value.spelling, also: ['en-GB'] } });
  });
  await expect.poll(underlined).toEqual(['schöhn']);
  await menu(stet, 'view.spelling');
  await stet.page.getByText('Spelling is no longer checked.').waitFor();
  await expect.poll(underlined).toEqual([]);
});

test('headline and standfirst are checked too, with the same menu', async () => {
  const { page } = stet;
  await menu(stet, 'view.spelling');
  await page.getByText('Spelling is checked.').waitFor();
  await menu(stet, 'article.new');
  await expect.poll(words).toBe('');
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await headline.fill('The harbuor at night');
  const marked = () => page.locator('[data-misspelt] u').allTextContents();
  await expect.poll(marked).toEqual(['harbuor']);
  // The line lies under the very word: it is as wide as the word is in the field's own letters.
  const line = await page.locator('[data-misspelt] u').boundingBox();
  const wide = await headline.evaluate((field) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return Number.NaN;
    const { fontFamily, fontSize, fontWeight } = getComputedStyle(field);
    context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return context.measureText('harbuor').width;
  });
  expect(Math.abs((line?.width ?? 0) - wide)).toBeLessThan(4);
  await inspectScreen(stet, 'spelling-fields');
  await page.mouse.click((line?.x ?? 0) + 20, (line?.y ?? 0) + (line?.height ?? 0) / 2, { button: 'right' });
  await wordMenu('harbuor').getByRole('menuitem', { name: 'harbour', exact: true }).click();
  await expect.poll(() => headline.inputValue()).toBe('The harbour at night');
  await expect.poll(marked).toEqual([]);
  await headline.focus();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => headline.inputValue()).toBe('The harbuor at night');
  // A word that is being typed is not marked before it is left.
  const standfirst = page.getByRole('textbox', { name: 'Standfirst' });
  await standfirst.click();
  await expect.poll(marked).toEqual(['harbuor']);
  await page.keyboard.type('Some bridg');
  await page.keyboard.press('Tab');
  await expect.poll(marked).toEqual(['harbuor', 'bridg']);
});
