import { beforeAll, expect, test } from 'vitest';
import { layoutFaults } from './support/layout';
import { sampleOfFile } from './support/sample';
import { inspectScreen, menu, resize } from './support/screens';

/** The outline of an article: it says where one reads, and moves sections by mouse and by keys. */

const stet = await sampleOfFile();
const { page, text, press } = stet;

beforeAll(async () => {
  await resize(stet.app, page, { width: 1280, height: 800 });
  await text.focus();
  await press('Control+a', 'Backspace', 'Backspace');
  for (const words of [
    '## Tides',
    'High water',
    '### Springs',
    'Rise',
    '## Locks',
    'Shut',
    '## Pumps',
    'Run',
  ])
    await write(words);
  await menu(stet, 'go.inspector');
  await page.locator('#inspector').getByRole('tab', { name: 'Outline' }).click();
});

/** A line; behind a heading the next one is a paragraph. */
const write = async (words: string) => {
  await page.keyboard.type(words);
  await press('Enter');
};
const outline = () => page.getByRole('navigation', { name: 'Outline' });
const row = (name: string) => outline().getByRole('button', { name: new RegExp(`^${name}`) });
const rows = () => outline().getByRole('button').allTextContents();
const lines = () =>
  text.evaluate((root) =>
    [...root.children].map((block) => block.textContent).filter((words) => words !== ''),
  );
const said = (words: string) =>
  page.locator('[role=status][aria-live=polite]').filter({ hasText: words }).waitFor({ state: 'attached' });

const original = ['Tides', 'High water', 'Springs', 'Rise', 'Locks', 'Shut', 'Pumps', 'Run'];

test('a section is dragged with all that is below its heading, in one step of undo', async () => {
  await expect.poll(rows).toEqual(['Tides', 'Springs', 'Locks', 'Pumps']);
  expect(await lines()).toEqual(original);
  await row('Tides').dragTo(row('Pumps'), { targetPosition: { x: 30, y: 4 } });
  await expect
    .poll(lines)
    .toEqual(['Locks', 'Shut', 'Tides', 'High water', 'Springs', 'Rise', 'Pumps', 'Run']);
  await expect.poll(rows).toEqual(['Locks', 'Tides', 'Springs', 'Pumps']);
  expect(await outline().locator('[data-drop], [data-dragged]').count()).toBe(0);
  await menu(stet, 'go.editor');
  await press('Control+z');
  await expect.poll(lines).toEqual(original);
  await expect.poll(rows).toEqual(['Tides', 'Springs', 'Locks', 'Pumps']);
});

test('by keys it goes past its neighbour, is read out and keeps the focus', async () => {
  await row('Locks').focus();
  await press('Alt+Shift+ArrowUp');
  await expect
    .poll(lines)
    .toEqual(['Locks', 'Shut', 'Tides', 'High water', 'Springs', 'Rise', 'Pumps', 'Run']);
  await said('“Locks” is now 1 of 4');
  await expect.poll(() => row('Locks').evaluate((node) => node === document.activeElement)).toBe(true);
  await press('Alt+Shift+ArrowUp');
  await said('There is nothing above “Locks” to move it past');
  await press('Alt+Shift+ArrowDown');
  await expect.poll(lines).toEqual(original);
});

test('without a drag it is moved in its menu', async () => {
  await row('Locks').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move section up' }).click();
  await expect
    .poll(lines)
    .toEqual(['Locks', 'Shut', 'Tides', 'High water', 'Springs', 'Rise', 'Pumps', 'Run']);
  await said('“Locks” is now 1 of 4');
  await row('Locks').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move section down' }).click();
  await expect.poll(lines).toEqual(original);
});

test('while changes are suggested, a move is suggested; refused, the text is as it was', async () => {
  await menu(stet, 'go.editor');
  await menu(stet, 'edit.suggest');
  await row('Pumps').focus();
  await press('Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp');
  await outline().getByText('(suggested to be deleted)').first().waitFor({ state: 'attached' });
  await inspectScreen(stet, 'outline-suggested');
  await menu(stet, 'edit.refuseAllSuggestions');
  await expect.poll(lines).toEqual(original);
  await menu(stet, 'edit.suggest');
});

test('the section that is read is marked, and a click brings another one up', async () => {
  await text.focus();
  await press('Control+End');
  for (let at = 0; at < 60; at += 1) await write(`Line ${at}`);
  await write('## Weirs');
  for (let at = 0; at < 60; at += 1) await write(`Other ${at}`);
  const current = outline().locator('[aria-current]');
  await row('Tides').click();
  await expect.poll(() => current.allTextContents()).toEqual(['Tides']);
  await row('Weirs').click();
  await expect.poll(() => current.allTextContents()).toEqual(['Weirs']);
  await page.keyboard.type('Great ');
  await expect.poll(rows).toContain('Great Weirs');
  await page.locator('[data-article-scroll]').evaluate((node) => node.scrollTo(0, 900));
  await expect.poll(() => current.allTextContents()).toEqual(['Pumps']);
  await inspectScreen(stet, 'outline');
});

test('nothing is cut at the three sizes', async () => {
  for (const size of [
    { width: 1000, height: 640 },
    { width: 1280, height: 800 },
    { width: 1600, height: 1000 },
  ]) {
    await resize(stet.app, page, size);
    await menu(stet, 'go.inspector');
    await page.waitForTimeout(250);
    expect(await page.evaluate(layoutFaults)).toEqual([]);
  }
});
