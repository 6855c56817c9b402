import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample } from './support/sample';
import { byPalette, inspectScreen, menu } from './support/screens';

/** Writing with nothing but the text, at one height, with all but the sentence dimmed. */
let stet: Awaited<ReturnType<typeof openSample>>;

beforeAll(async () => {
  stet = await openSample();
});
afterAll(async () => {
  expect(stet.errors).toEqual([]);
  await stet.close();
});

const inspector = () => stet.page.locator('#inspector');
const menuBar = () =>
  stet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMenuBarVisible());
const caretTop = () =>
  stet.page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0).cloneRange();
    range?.collapse(false);
    const { focusNode } = getSelection() ?? {};
    const rectangle = range?.getBoundingClientRect();
    if (rectangle && rectangle.height > 0) return rectangle.top;
    return (
      (focusNode instanceof Element ? focusNode : focusNode?.parentElement)?.getBoundingClientRect().top ?? -1
    );
  });
const lit = () => stet.page.evaluate(() => [...(CSS.highlights.get('stet-lit') ?? [])].map(String).join('|'));
const frames = () =>
  stet.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

test('where the caret was never in the text, it goes to the first lines in view, and the view stays', async () => {
  const { page, text } = stet;
  await menu(stet, 'go.editor');
  await expect.poll(() => text.evaluate((root) => root.contains(document.activeElement))).toBe(true);
  await frames();
  expect(await page.locator('[data-article-scroll]').evaluate((scroller) => scroller.scrollTop)).toBe(0);
  await page.keyboard.type('First ');
  await expect.poll(() => text.locator('p').first().textContent()).toMatch(/^First /);
  await page.keyboard.press('Control+z');
});

test('focus mode shows the text and nothing else, says how to leave, and ends with Escape', async () => {
  const { page, text } = stet;
  await text.locator('p').nth(2).click();
  await menu(stet, 'view.focus');
  await page.getByText('Focus mode: only the text is shown. Escape or F9 brings the rest back.').waitFor();
  await page.getByRole('textbox', { name: 'Headline' }).waitFor({ state: 'hidden' });
  await page.getByRole('toolbar', { name: 'Article' }).waitFor({ state: 'hidden' });
  await page.getByRole('complementary', { name: 'Workspace' }).waitFor({ state: 'hidden' });
  await inspector().waitFor({ state: 'hidden' });
  await expect.poll(menuBar).toBe(false);
  await inspectScreen(stet, 'focus');

  await page.keyboard.type('still');
  await menu(stet, 'edit.find');
  await page.getByRole('textbox', { name: 'Find', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Find', exact: true }).waitFor({ state: 'hidden' });
  expect(await page.getByRole('toolbar', { name: 'Article' }).isVisible()).toBe(false);

  await menu(stet, 'help.keys');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByRole('toolbar', { name: 'Article' }).isVisible()).toBe(false);

  await text.focus();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Headline' }).waitFor();
  await expect.poll(menuBar).toBe(true);
});

test('the sentence with the caret stays dark, and the paragraph on choice; in the rest the contrast holds', async () => {
  const { page, text } = stet;
  await newArticle();
  await page.keyboard.type('Mr. Roe came. “Late?” she asked. Nobody');
  expect(await lit()).toBe('');
  await menu(stet, 'view.lightSentence');
  await expect.poll(lit).toBe('Nobody');
  await page.keyboard.type(' answered. ');
  await page.keyboard.press('Home');
  await expect.poll(lit).toBe('Mr. Roe came. ');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('In bold ');
  await expect.poll(lit).toBe('In bold Mr. Roe came. ');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(lit).toBe('');
  await page.keyboard.type('- One. Two.');
  await expect.poll(lit).toBe('Two.');
  await menu(stet, 'view.lightParagraph');
  await expect.poll(lit).toBe('One. Two.');

  const colours = () =>
    text.evaluate((root) => [getComputedStyle(root).color, getComputedStyle(root.ownerDocument.body).color]);
  await expect.poll(async () => new Set(await colours()).size).toBe(2);
  await page.getByRole('textbox', { name: 'Headline' }).focus();
  await expect.poll(async () => new Set(await colours()).size).toBe(1);
  await page.emulateMedia({ forcedColors: 'active' });
  await text.focus();
  expect(new Set(await colours()).size).toBe(1);
  await page.emulateMedia({ forcedColors: 'none' });

  await openSampleArticle();
  await text.locator('p').nth(3).click();
  await menu(stet, 'view.focus');
  await inspectScreen(stet, 'focus-paragraph');
  await menu(stet, 'view.lightSentence');
  await expect.poll(lit).not.toBe('');
  await inspectScreen(stet, 'focus-sentence');
  await menu(stet, 'view.focus');
  await menu(stet, 'view.lightSentence');
  await expect.poll(lit).toBe('');
});

test('with typewriter scrolling the line stays at one height for keys, and the wheel and the mouse scroll freely', async () => {
  const { page, text } = stet;
  await newArticle();
  await menu(stet, 'view.focus');
  await menu(stet, 'view.typewriter');
  await page.getByText('Typewriter scrolling is on').waitFor();
  await page.getByRole('textbox', { name: 'Headline' }).waitFor({ state: 'hidden' });
  await page.waitForTimeout(300);
  await page.keyboard.type('One');
  await frames();
  const first = await caretTop();
  for (let line = 0; line < 30; line += 1) {
    await page.keyboard.press('Enter');
    if (line % 2) await page.keyboard.type(`Line ${line}`);
  }
  await frames();
  expect(Math.abs((await caretTop()) - first)).toBeLessThan(4);
  for (let line = 0; line < 6; line += 1) await page.keyboard.press('ArrowUp');
  await frames();
  expect(Math.abs((await caretTop()) - first)).toBeLessThan(4);

  const scrolled = () => page.locator('[data-article-scroll]').evaluate((scroller) => scroller.scrollTop);
  const before = await scrolled();
  await text.locator('p').nth(24).click();
  await frames();
  expect(await scrolled()).toBe(before);
  await page.mouse.wheel(0, -300);
  await expect.poll(scrolled).toBeLessThan(before - 200);
  const away = await scrolled();
  await page.waitForTimeout(1200);
  expect(await scrolled()).toBe(away);
  await page.keyboard.type('x');
  await frames();
  expect(Math.abs((await caretTop()) - first)).toBeLessThan(4);

  await page.keyboard.press('Control+Home');
  await frames();
  expect(Math.abs((await caretTop()) - first)).toBeLessThan(4);
  await inspectScreen(stet, 'focus-typewriter');
  await menu(stet, 'view.typewriter');
  await menu(stet, 'view.focus');
});

/** The caret is put in its text once that has taken the place of the one before. */
async function newArticle(): Promise<void> {
  await menu(stet, 'article.new');
  await expect.poll(() => stet.text.textContent()).toBe('');
  await stet.text.click();
}

/** Not by a click in a list: the new article comes into it meanwhile and moves its rows. */
async function openSampleArticle(): Promise<void> {
  await byPalette(stet, 'Dredging stops');
  const headline = stet.page.getByRole('textbox', { name: 'Headline' });
  await expect.poll(() => headline.inputValue()).toMatch(/^Dredging stops/);
}

test('the word count opens counts and goals; those of article and day are shown, stored and read out', async () => {
  const { page } = stet;
  await newArticle();
  await page.keyboard.type('One two three. Four five.');
  const button = page.getByRole('button', { name: /counts and goals/ });
  await expect.poll(() => button.textContent()).toBe('5 words');
  await page.keyboard.press('Shift+Home');
  await button.click();
  const panel = page.getByRole('dialog', { name: 'Counts and goals' });
  const row = async (name: string) =>
    (await panel.getByRole('row', { name }).first().getByRole('cell').allTextContents()).join(' ');
  await expect.poll(() => row('Sentences')).toBe('2 2');
  expect(await row('Characters without spaces')).toBe('21 21');
  await expect.poll(() => row('Words today')).toMatch(/^\d/);
  await panel.getByRole('textbox', { name: 'Words of the article' }).fill('800');
  await page.keyboard.press('Tab');
  await panel.getByRole('button', { name: /Goal of the article/ }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'At most' }).click();
  await panel.getByRole('textbox', { name: 'Words a day' }).fill('500');
  await page.keyboard.press('Tab');
  await inspectScreen(stet, 'counts');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '5 of at most 800 words: counts and goals' }).waitFor();
  await page.getByText(/^Today \d+ of 500$/).waitFor();
  // By its command too, and back into the text.
  await page.getByRole('textbox', { name: 'Article text' }).focus();
  await menu(stet, 'view.counts');
  await panel.waitFor();
  await expect.poll(() => panel.evaluate((node) => node.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Article text');
  await page.getByText(/^Saved/).waitFor();

  await openSampleArticle();
  await page.getByRole('button', { name: /^\d+ words: counts and goals/ }).waitFor();
});
