import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Launched } from './support/launch';
import { openSample } from './support/sample';

/** Tests of the editor that need a real browser: keys, caret, mouse. Tests of the stored content are in src/editor. */
describe('writing in an article', () => {
  let stet: Launched;
  let page: Page;
  let text: Locator;

  beforeAll(async () => {
    const opened = await openSample();
    ({ page, text } = opened);
    stet = opened;
  });
  afterAll(() => stet.close());

  /** An empty article: its text selected and deleted. */
  beforeEach(async () => {
    await text.focus();
    await press('Control+a', 'Backspace', 'Backspace');
    expect(await tags()).toEqual(['p:']);
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (words: string) => page.keyboard.type(words);
  const tags = () =>
    text.evaluate((root) =>
      [...root.children]
        // A position for the caret before a first block that cannot contain it.
        .filter((block) => block.localName !== 'img')
        .map((block) => `${block.localName}:${block.textContent}`),
    );
  /** Through the menu bar, because keys sent by Playwright do not reach it. */
  const choose = (title: string) =>
    stet.app.evaluate(({ Menu }, label) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []);
      items?.find((item) => item.label === label)?.click();
    }, title);

  it('a key acts where the previous key put the caret, even if the window was busy during both', async () => {
    await type('two words');
    const cdp = await page.context().newCDPSession(page);
    const key = (name: string, windowsVirtualKeyCode: number) =>
      ['rawKeyDown' as const, 'keyUp' as const].map((kind) =>
        cdp.send('Input.dispatchKeyEvent', { type: kind, key: name, code: name, windowsVirtualKeyCode }),
      );
    const busy = page.evaluate(() => {
      const until = performance.now() + 100;
      while (performance.now() < until);
    });
    await Promise.all([busy, ...key('Home', 36), ...key('Delete', 46)]);
    await expect.poll(tags).toEqual(['p:wo words']);
  });

  it('Backspace at the start of a block quote removes the quote and leaves its lines', async () => {
    await type('> one');
    await press('Enter');
    await type('two');
    expect(await tags()).toEqual(['blockquote:onetwo']);
    await press('ArrowUp', 'Home', 'Backspace');
    expect(await tags()).toEqual(['p:one', 'p:two']);
    await press('Control+z');
    expect(await tags()).toEqual(['blockquote:onetwo']);
  });

  it('Tab nests a list item; in a paragraph it does not change the text', async () => {
    await type('- one');
    await press('Enter', 'Tab');
    await type('two');
    expect(await text.locator('ul ul li').textContent()).toBe('two');
    await press('Enter', 'Enter', 'Enter');
    await type('line');
    await press('Home', 'Tab');
    expect((await tags()).at(-1)).toBe('p:line');
  });

  it('a footnote is written in place, and the caret then returns to the position after it', async () => {
    await type('Claim');
    await choose('Footnote');
    const note = page.getByRole('textbox', { name: 'Footnote text' });
    await note.waitFor();
    await type('See the **annual** report.');
    expect(await note.locator('strong').textContent()).toBe('annual');
    await press('Escape');
    await type(' goes on.');
    expect(await tags()).toEqual(['p:Claim goes on.']);
    expect(await page.getByRole('button', { name: 'Footnote 1' }).getAttribute('title')).toBe(
      'See the annual report.',
    );
  });

  it('the caret can be before and after a note at both ends of a line', async () => {
    const addNote = async () => {
      await choose('Footnote');
      await page.getByRole('textbox', { name: 'Footnote text' }).waitFor();
      await press('Escape');
    };
    await addNote();
    await type('mid');
    await addNote();
    await press('Home');
    await type('a');
    await press('End');
    await type('b');
    const line = await text.locator('p').first().innerHTML();
    expect(line).toMatch(/>a<.*stet-footnote.*>mid<.*stet-footnote.*>b</);
  });

  it('typing continues after a rule and a code block', async () => {
    await type('--- ');
    await type('``` ');
    await type('let a;');
    await press('Enter', 'Enter', 'Enter');
    await type('after');
    expect(await tags()).toEqual(['hr:', 'code:let a;', 'p:after']);
  });
});
