import type { Locator } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleOfFile } from './support/sample';
import { byPalette, closed, inspectScreen, menu } from './support/screens';

/** An editor suggests changes of the text, by mouse and by keys, and somebody accepts or refuses them. */
const stet = await sampleOfFile();
const { page, text, press, type } = stet;

beforeAll(async () => {
  await page.evaluate(async () => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    await invoke('app.setPreferences', { reviewerName: 'Ada Quill', smartTyping: false });
  });
});

beforeEach(async () => {
  await suggesting(false);
  await text.focus();
  await press('Control+a', 'Backspace', 'Backspace');
  await type('The quay was rebuilt in May.');
  await press('Enter');
  await type('Nobody came.');
  await expect.poll(shown).toEqual(['The quay was rebuilt in May.', 'Nobody came.']);
});

const focused = (field: Locator) =>
  expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
const panel = () => page.getByRole('region', { name: 'Suggestions' });
const mark = () => page.getByRole('button', { name: 'Suggesting: stop' });

async function suggesting(isOn: boolean): Promise<void> {
  if ((await mark().isVisible()) !== isOn) await menu(stet, 'edit.suggest');
  await expect.poll(() => mark().isVisible()).toBe(isOn);
  await text.focus();
}

/** The lines of the text: `[+inserted+]`, `[-deleted-]`; `¶+` and `¶-` before a line that was split off or is to be joined. */
const shown = () =>
  text.evaluate((root) => {
    const signs: Record<string, string> = { insertion: '+', deletion: '-' };
    const sign = (element: Element) => signs[element.getAttribute('data-suggestion') ?? ''] ?? '';
    return [...root.children].map((line) => {
      const words = [...line.querySelectorAll('[data-lexical-text]')].map((node) =>
        sign(node) ? `[${sign(node)}${node.textContent}${sign(node)}]` : node.textContent,
      );
      return `${sign(line) ? `¶${sign(line)}` : ''}${words.join('')}`;
    });
  });

async function caretBehind(words: string): Promise<void> {
  await text.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) return void getSelection()?.collapse(node, at + wanted.length);
    }
  }, words);
  await page.waitForTimeout(50);
}

test('typed and deleted words are marked, stored, and are as they were once refused', async () => {
  await suggesting(true);
  await caretBehind('quay');
  await type(' wall');
  await expect.poll(shown).toEqual(['The quay[+ wall+] was rebuilt in May.', 'Nobody came.']);
  await press('Backspace', 'Backspace');
  await expect.poll(shown).toEqual(['The quay[+ wa+] was rebuilt in May.', 'Nobody came.']);

  await caretBehind('in May');
  await press('Control+Backspace');
  await type('June');
  await expect.poll(shown).toEqual(['The quay[+ wa+] was rebuilt in [+June+][-May-].', 'Nobody came.']);

  await press('End', 'Enter');
  await type('Then it rained.');
  await expect
    .poll(shown)
    .toEqual(['The quay[+ wa+] was rebuilt in [+June+][-May-].', '¶+[+Then it rained.+]', 'Nobody came.']);

  // The window is opened anew: everything comes from the database.
  await page.waitForTimeout(500);
  await page.reload();
  await text.waitFor();
  await expect
    .poll(shown)
    .toEqual(['The quay[+ wa+] was rebuilt in [+June+][-May-].', '¶+[+Then it rained.+]', 'Nobody came.']);

  await byPalette(stet, 'Show suggestions');
  await panel().getByRole('listitem').first().waitFor();
  expect(await panel().getByRole('listitem').count()).toBe(3);
  expect(await panel().getByText('Ada Quill').count()).toBe(3);
  await inspectScreen(stet, 'suggestions');

  await panel().getByRole('button', { name: 'Refuse all suggestions' }).click();
  await expect.poll(shown).toEqual(['The quay was rebuilt in May.', 'Nobody came.']);
  await text.focus();
  await press('Control+z');
  await expect.poll(async () => (await shown()).length).toBe(3);
  await menu(stet, 'edit.acceptAllSuggestions');
  await expect.poll(shown).toEqual(['The quay wa was rebuilt in June.', 'Then it rained.', 'Nobody came.']);
});

test('by keys alone: go to a suggestion, accept it, refuse the next, each one step of Undo', async () => {
  await suggesting(true);
  await press('Control+Home', 'Control+ArrowRight', 'ArrowRight', 'Control+Shift+ArrowRight');
  await type('pier');
  await press('Control+End', 'Control+Backspace', 'Backspace');
  await expect.poll(shown).toEqual(['The [-quay-][+pier+] was rebuilt in May.', 'Nobody cam[-e.-]']);
  await press('Control+Home');
  await menu(stet, 'edit.nextSuggestion');
  await menu(stet, 'edit.acceptSuggestion');
  await expect.poll(shown).toEqual(['The pier was rebuilt in May.', 'Nobody cam[-e.-]']);
  await menu(stet, 'edit.nextSuggestion');
  await menu(stet, 'edit.refuseSuggestion');
  await expect.poll(shown).toEqual(['The pier was rebuilt in May.', 'Nobody came.']);
  await text.focus();
  await press('Control+z');
  await expect.poll(shown).toEqual(['The pier was rebuilt in May.', 'Nobody cam[-e.-]']);
  await press('Control+z');
  await expect.poll(shown).toEqual(['The [-quay-][+pier+] was rebuilt in May.', 'Nobody cam[-e.-]']);
});

test('lines are joined, words cut and pasted, as suggestions', async () => {
  await suggesting(true);
  await caretBehind('Nobody');
  await press('Home', 'Backspace');
  await expect.poll(shown).toEqual(['The quay was rebuilt in May.', '¶-Nobody came.']);
  await press('Control+z');
  await expect.poll(shown).toEqual(['The quay was rebuilt in May.', 'Nobody came.']);

  await press('Control+Home', 'Control+Shift+ArrowRight', 'Control+x');
  await expect.poll(shown).toEqual(['[-The-] quay was rebuilt in May.', 'Nobody came.']);
  await press('Control+End', 'Control+v');
  await expect.poll(shown).toEqual(['[-The-] quay was rebuilt in May.', 'Nobody came.[+The+]']);
  await press('Control+z', 'Control+z');
  await expect.poll(shown).toEqual(['The quay was rebuilt in May.', 'Nobody came.']);
});

test('a paragraph that is moved is one suggestion, shown where it is to go, and accepted as one', async () => {
  await suggesting(true);
  await caretBehind('Nobody');
  await menu(stet, 'edit.moveBlockUp');
  const moved = ['¶+[+Nobody came.+]', 'The quay was rebuilt in May.', '¶-[-Nobody came.-]'];
  await expect.poll(shown).toEqual(moved);
  await menu(stet, 'edit.moveBlockDown');
  await expect.poll(shown).toEqual(['The quay was rebuilt in May.', 'Nobody came.']);
  await type(',');
  await expect.poll(shown).toEqual(['The quay was rebuilt in May.', 'Nobody[+,+] came.']);
  await press('Control+z');
  await menu(stet, 'edit.moveBlockUp');
  await expect.poll(shown).toEqual(moved);

  await byPalette(stet, 'Show suggestions');
  const card = panel().getByRole('listitem');
  await expect.poll(() => card.count()).toBe(1);
  await card.getByRole('heading', { name: 'Move' }).waitFor();
  await inspectScreen(stet, 'suggestions-move');
  await card.getByRole('button', { name: 'Show in the text: move' }).click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Nobody came.');
  await card.getByRole('button', { name: 'Accept: move' }).click();
  await expect.poll(shown).toEqual(['Nobody came.', 'The quay was rebuilt in May.']);
  await text.focus();
  await press('Control+z');
  await expect.poll(shown).toEqual(moved);
  await card.getByRole('button', { name: 'Refuse: move' }).click();
  await expect.poll(shown).toEqual(['The quay was rebuilt in May.', 'Nobody came.']);
});

test('a format is told from other words', async () => {
  await suggesting(true);
  await press('Control+Home', 'Control+Shift+ArrowRight', 'Control+b');
  await byPalette(stet, 'Show suggestions');
  await panel().getByRole('heading', { name: 'Bold' }).waitFor();
  await panel().getByRole('button', { name: 'Accept: Bold: “The”' }).click();
  await expect.poll(() => text.locator('strong').textContent()).toBe('The');
});

test('words of a footnote are suggested in the note, which stays open', async () => {
  await caretBehind('rebuilt');
  await menu(stet, 'insert.footnote');
  const note = page.getByRole('textbox', { name: 'Footnote text' });
  await focused(note);
  await type('By hand.');
  await page.keyboard.press('Escape');
  await closed(note);
  await suggesting(true);
  await text.locator('.stet-footnote').click();
  await focused(note);
  await press('Control+End');
  await type(' Twice.');
  await expect.poll(() => note.locator('[data-suggestion=insertion]').textContent()).toBe(' Twice.');
  await press('Control+Home', 'Control+Delete');
  await expect.poll(() => note.locator('[data-suggestion=deletion]').textContent()).toBe('By');
  await page.keyboard.press('Escape');
  await closed(note);
  expect(await text.locator('.stet-footnote').count()).toBe(1);
  await byPalette(stet, 'Show suggestions');
  await expect.poll(() => panel().getByRole('listitem').count()).toBe(2);
  await panel().getByRole('button', { name: 'Accept: add “Twice.”' }).click();
  await expect.poll(() => panel().getByRole('listitem').count()).toBe(1);
});

test('a picture of what can be marked: lines, a list, a table, a rule', async () => {
  await suggesting(true);
  await press('Control+End', 'Enter');
  await type('- one');
  await press('Enter');
  await type('two');
  await press('Enter', 'Enter');
  await menu(stet, 'insert.table');
  await type('cell');
  await caretBehind('quay');
  await press('Control+b');
  await type(' bold');
  await caretBehind('Nobody');
  await menu(stet, 'format.heading2');
  await menu(stet, 'insert.rule');
  await expect.poll(() => text.locator('[data-suggestion]').count()).toBeGreaterThan(5);
  await text.press('Control+Home');
  await inspectScreen(stet, 'suggestions-blocks');
  await menu(stet, 'edit.refuseAllSuggestions');
  await expect.poll(shown).toEqual(['The quay was rebuilt in May.', 'Nobody came.']);
});
