import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Launched, launchApp } from './support/launch';
import { inspectScreen, watchErrors } from './support/screens';

/** Blocks moved by the mouse, and the tools of a table. */
describe('blocks of an article', () => {
  let stet: Launched;
  let page: Page;
  let text: Locator;
  let errors: string[];

  beforeAll(async () => {
    stet = await launchApp();
    page = stet.page;
    errors = watchErrors(page);
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await page
      .getByRole('button', { name: /Dredging stops/ })
      .first()
      .click();
    text = page.getByRole('textbox', { name: 'Article text' });
    await text.waitFor();
  });
  afterAll(() => stet.close());

  beforeEach(async () => {
    await text.focus();
    await press('Control+a', 'Backspace', 'Backspace');
    expect(await lines()).toEqual(['']);
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (words: string) => page.keyboard.type(words);
  const write = async (...words: string[]) => {
    for (const [index, line] of words.entries()) {
      if (index > 0) await press('Enter');
      await type(line);
    }
  };
  const lines = () =>
    text.evaluate((root) =>
      [...root.children].filter((block) => block.localName !== 'img').map((block) => block.textContent),
    );
  const boxOf = async (block: Locator) => {
    const box = await block.boundingBox();
    if (!box) throw new Error('The block is not drawn.');
    return box;
  };
  const handle = () => page.getByRole('button', { name: 'Drag to move this block' });
  const line = (words: string) => text.getByText(words, { exact: true });
  const hover = async (block: Locator) => {
    const box = await boxOf(block);
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    await handle().waitFor();
  };
  /** Presses the handle beside a block and moves to the upper half of another; the button stays down. */
  const pull = async (from: Locator, to: Locator) => {
    await hover(from);
    const grip = await boxOf(handle());
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    const box = await boxOf(to);
    await page.mouse.move(grip.x, box.y + 3, { steps: 6 });
    await page.locator('.block-drop-line').waitFor();
  };

  it('are moved by their handle, which leaves the text where it is, in one step of undo', async () => {
    await write('one', 'two', 'three', 'four');
    const before = await boxOf(line('three'));
    await hover(line('three'));
    expect(await boxOf(line('three'))).toEqual(before);
    expect(await handle().getAttribute('tabindex')).toBe('-1');
    await pull(line('three'), line('one'));
    await inspectScreen(stet, 'block-drag');
    await page.mouse.up();
    expect(await lines()).toEqual(['three', 'one', 'two', 'four']);
    expect(await page.locator('.block-drop-line').count()).toBe(0);
    await press('Control+z');
    expect(await lines()).toEqual(['one', 'two', 'three', 'four']);
  });

  it('stay where they were when Escape is pressed on the way', async () => {
    await write('one', 'two', 'three');
    await pull(line('three'), line('one'));
    await press('Escape');
    await page.mouse.up();
    expect(await lines()).toEqual(['one', 'two', 'three']);
    expect(await text.locator('[data-dragged]').count()).toBe(0);
  });

  it('are pulled beyond the edge of the window: the text scrolls under them', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `line ${index + 1}`);
    await page.evaluate((words) => navigator.clipboard.writeText(words), many.join('\n'));
    await press('Control+v', 'Control+Home');
    expect(await lines()).toHaveLength(60);
    await line('line 1').scrollIntoViewIfNeeded();
    await hover(line('line 2'));
    const grip = await boxOf(handle());
    await page.mouse.move(grip.x + 5, grip.y + 5);
    await page.mouse.down();
    const floor = await page.evaluate(() => window.innerHeight);
    await page.mouse.move(grip.x + 5, floor - 60, { steps: 5 });
    await page.waitForFunction(() => {
      const scroller = document.querySelector('.article-scroll');
      return scroller !== null && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
    });
    await page.mouse.up();
    expect((await lines()).at(-1)).toBe('line 2');
  });

  it('left no error behind', () => expect(errors).toEqual([]));
});
