import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { sampleOfFile } from './support/sample';
import { inspectScreen, menu } from './support/screens';

const stet = await sampleOfFile();
const { page, text, press, type } = stet;

/** Moving blocks with the mouse, and the table tools. */
describe('blocks of an article', () => {
  beforeEach(async () => {
    await text.focus();
    await press('Control+a', 'Backspace', 'Backspace');
    expect(await lines()).toEqual(['']);
  });

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
  const handle = () => page.getByRole('button', { name: /^Block: click/ });
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
    await page.locator('[data-drop-line]').waitFor();
  };

  it('are moved by their handle, which does not shift the text, in one undo step', async () => {
    await write('one', 'two', 'three', 'four');
    const before = await boxOf(line('three'));
    await hover(line('three'));
    expect(await boxOf(line('three'))).toEqual(before);
    expect(await handle().getAttribute('tabindex')).toBe('-1');
    await pull(line('three'), line('one'));
    await inspectScreen(stet, 'block-drag');
    await page.mouse.up();
    expect(await lines()).toEqual(['three', 'one', 'two', 'four']);
    expect(await page.locator('[data-drop-line]').count()).toBe(0);
    await press('Control+z');
    expect(await lines()).toEqual(['one', 'two', 'three', 'four']);
  });

  it('stay where they were when Escape is pressed during the drag', async () => {
    await write('one', 'two', 'three');
    await pull(line('three'), line('one'));
    await press('Escape');
    await page.mouse.up();
    expect(await lines()).toEqual(['one', 'two', 'three']);
    expect(await text.locator('[data-dragged]').count()).toBe(0);
  });

  it('can be dragged beyond the edge of the window: the text scrolls', async () => {
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
      const scroller = document.querySelector('[data-article-scroll]');
      return scroller !== null && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
    });
    await page.mouse.up();
    expect((await lines()).at(-1)).toBe('line 2');
  });

  const cells = () =>
    text
      .locator('tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => `${cell.localName}:${cell.textContent}`).join(' ')),
      );
  const insertTable = async () => {
    await type('/table');
    await page.getByRole('option', { name: 'Table' }).waitFor();
    await press('Enter');
    await text.locator('table').waitFor();
  };
  const tools = () => page.getByRole('button', { name: 'Table tools' });
  const chooseTool = async (name: string) => {
    await tools().click();
    await page.getByRole('menuitem', { name }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };

  it('of a table are added and deleted beside the caret', async () => {
    await insertTable();
    await type('a');
    await press('Tab');
    await type('b');
    await tools().click();
    await page.getByRole('menuitem', { name: 'Insert row below' }).waitFor();
    await inspectScreen(stet, 'table-tools');
    await press('Escape');
    // The caret is where it was.
    await type('c');
    expect((await cells())[0]).toBe('th:a th:bc th:');
    await chooseTool('Insert row below');
    expect(await cells()).toHaveLength(4);
    await text.getByText('bc').click();
    await chooseTool('Insert column before');
    expect((await cells())[0]).toBe('th:a th: th:bc th:');
    await text.getByText('bc').click();
    await chooseTool('Header row on or off');
    expect((await cells())[0]).toBe('td:a td: td:bc td:');
    await chooseTool('Delete column');
    expect((await cells())[0]).toBe('td:a td: td:');
    await chooseTool('Delete table');
    expect(await text.locator('table').count()).toBe(0);
    expect(await tools().count()).toBe(0);
    await press('Control+z');
    expect((await cells())[0]).toBe('td:a td: td:');
  });

  it('of a table are reached by keyboard alone', async () => {
    await insertTable();
    await type('a /row below');
    await page.getByRole('option', { name: 'Insert row below' }).waitFor();
    await press('Enter');
    await expect.poll(async () => (await cells()).length).toBe(4);
    await menu(stet, 'table.tools');
    await page.locator('[role="menu"]:focus-within').waitFor();
    await type('Delete r');
    await press('Enter');
    await expect.poll(async () => (await cells()).length).toBe(3);
    await type('x');
    expect((await cells()).join('')).toContain('x');
  });

  it('of a table cannot be added while the caret is not in one', async () => {
    await type('no table');
    const isGrey = () =>
      stet.app.evaluate(
        ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('table.rowBelow')?.enabled === false,
      );
    await expect.poll(isGrey).toBe(true);
    await press('Enter');
    await insertTable();
    await expect.poll(isGrey).toBe(false);
  });

  it('in a cell become lines, as Markdown requires', async () => {
    await insertTable();
    await type('## head');
    await press('Tab');
    await type('- item');
    await press('Tab');
    await type('> said');
    expect((await cells())[0]).toBe('th:head th:item th:said');
    expect(await text.locator('th > *').evaluateAll((all) => all.map((line) => line.localName))).toEqual([
      'p',
      'p',
      'p',
    ]);
  });
});
