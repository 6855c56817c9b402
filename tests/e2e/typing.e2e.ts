import type { Locator } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { accessibilityFaults } from './support/axe';
import { sampleOfFile } from './support/sample';
import { byPalette, closed, inspectScreen, menu } from './support/screens';

/** What the keys of a writer become: marks and dashes, links, notes and citations within a sentence. */
const stet = await sampleOfFile();
const { page, text, press, type } = stet;

beforeEach(async () => {
  await text.focus();
  await press('Control+a', 'Backspace', 'Backspace');
  await expect.poll(words).toBe('');
});

const words = () => text.locator('p').first().textContent();
const focused = (field: Locator) =>
  expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);

test('marks and dashes are set while typing, Undo gives back what was typed, and a command turns it off', async () => {
  await type(`He said "it's 'so'" -- really...`);
  await expect.poll(words).toBe('He said “it’s ‘so’” – really…');
  await press('Control+z');
  await expect.poll(words).toBe('He said “it’s ‘so’” – really...');
  await type(' "');
  await expect.poll(words).toBe('He said “it’s ‘so’” – really... “');

  await byPalette(stet, 'Smart typing');
  await page.getByText('Smart typing is off').waitFor();
  await focused(text);
  await type('x" --');
  await expect.poll(words).toBe('He said “it’s ‘so’” – really... “x" --');

  await byPalette(stet, 'Tidy typography');
  await page.getByText('The typography of 1 piece of text was tidied.').waitFor();
  await expect.poll(words).toBe('He said “it’s ‘so’” – really… “x” –');
  await focused(text);
  await press('Control+z');
  await expect.poll(words).toBe('He said “it’s ‘so’” – really... “x" --');

  await menu(stet, 'app.preferences');
  const preferences = page.getByRole('dialog', { name: 'Preferences' });
  const box = preferences.getByRole('checkbox', { name: 'Set while typing' });
  expect(await box.isChecked()).toBe(false);
  await box.scrollIntoViewIfNeeded();
  await inspectScreen(stet, 'preferences-typing');
  await preferences.getByText('Set while typing').click();
  await expect.poll(() => box.isChecked()).toBe(true);
  await press('Escape');
  await closed(preferences);
  await text.click();
  await press('Control+End');
  await type(' "');
  await expect.poll(words).toMatch(/ “$/);
});

test('a note and a citation put in within a sentence leave one space to the next word', async () => {
  await type('It took eleven days.');
  await press('Home', 'Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight');
  await menu(stet, 'insert.footnote');
  const note = page.getByRole('textbox', { name: 'Footnote text' });
  await note.waitFor();
  await focused(note);
  await press('Escape');
  await closed(note);
  const html = await text.locator('p').first().innerHTML();
  expect(html.replace(/<[^>]*stet-footnote[^>]*><\/span>/, '+').replace(/<[^>]*>/g, '')).toBe(
    'It took eleven+ days.',
  );

  await focused(text);
  await type('@Brandt');
  await page.getByRole('option', { name: /Brandt 2022/ }).waitFor();
  await press('Enter');
  await text.locator('.stet-citation').waitFor();
  expect(await words()).toMatch(/^It took eleven {1,2}days\.$/);
});

test('an address pasted on selected words links them; Link… without a selection asks for words too', async () => {
  await type('https://example.org/a');
  await press('Shift+Home', 'Control+x');
  await type('The report');
  await press('Shift+Home', 'Control+v');
  const link = text.locator('a');
  await link.waitFor();
  expect(await link.textContent()).toBe('The report');
  expect(await link.getAttribute('href')).toBe('https://example.org/a');

  await press('End');
  await type(' and');
  await menu(stet, 'format.link');
  const dialog = page.getByRole('dialog', { name: 'Link' });
  await focused(dialog.getByLabel('Words to show'));
  expect(await accessibilityFaults(page)).toEqual([]);
  await type('the map');
  await press('Tab');
  await type('example.org/map');
  await press('Enter');
  await closed(dialog);
  await expect.poll(words).toBe('The report and the map');
  expect(await text.locator('a').last().getAttribute('href')).toBe('https://example.org/map');
});
