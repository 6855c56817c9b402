import type { Locator } from 'playwright-core';
import type { openSample } from './sample.ts';
import { menu } from './screens.ts';

export type Stet = Awaited<ReturnType<typeof openSample>>;

/** What opens over the text or takes the keys from it, how it is found, and both ways to it. */
export interface Floating {
  name: string;
  /** Where in the text it opens. */
  at(text: Locator): Locator;
  role: 'dialog' | 'menu' | 'listbox' | 'toolbar' | 'search' | 'textbox';
  label: string;
  /** With the caret at the place, or behind an Arrow key the thing itself selected. */
  keys(stet: Stet): Promise<unknown>;
  /** Null for what is typed; `at` is in view. */
  mouse: ((stet: Stet, at: Locator) => Promise<unknown>) | null;
  /** It has a place of its own, and does not stand beside what it is about. */
  isElsewhere?: true;
}

const press =
  (...keys: string[]) =>
  async ({ page }: Stet) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const command = (id: string) => (stet: Stet) => menu(stet, id);
const typed = (signs: string) => async (stet: Stet) => {
  await press('End')(stet);
  await stet.page.keyboard.type(signs);
};
const click = (_: Stet, at: Locator) => at.click();
const rightClick = (_: Stet, at: Locator) => at.click({ button: 'right' });
const entryOf =
  (open: (stet: Stet, at: Locator) => Promise<unknown>, name: RegExp) => async (stet: Stet, at: Locator) => {
    await open(stet, at);
    await stet.page.getByRole('menuitem', { name }).click();
  };
/** By the bar over words that a double click selects. */
const ofBar = (name: RegExp) => async (stet: Stet, at: Locator) => {
  await at.dblclick({ position: { x: 20, y: 10 } });
  await stet.page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name }).click();
};
const line = (words: string) => (text: Locator) => text.locator('p', { hasText: words });
const thing = (selector: string) => (text: Locator) => text.locator(selector).first();
const textMenu = { role: 'menu', label: 'Text menu', keys: press('Shift+F10'), mouse: rightClick } as const;

/** A new popover, menu or field of the text is tested once it is here. */
export const inText: Floating[] = [
  {
    name: 'footnote',
    at: thing('.stet-footnote'),
    role: 'dialog',
    label: 'Footnote',
    keys: press('ArrowRight', 'Enter'),
    mouse: click,
  },
  {
    name: 'Markdown that is kept, in a line',
    at: thing('.stet-opaque-inline'),
    role: 'dialog',
    label: 'Kept as it is',
    keys: press('ArrowRight', 'Enter'),
    mouse: click,
  },
  {
    name: 'Markdown that is kept, as a block',
    at: thing('.stet-opaque-block'),
    role: 'dialog',
    label: 'Kept as it is',
    keys: press('ArrowRight', 'Enter'),
    mouse: click,
  },
  {
    name: 'quotation',
    at: thing('.stet-quotation'),
    role: 'dialog',
    label: 'Quotation',
    keys: command('quote.show'),
    mouse: click,
  },
  {
    name: 'block quotation',
    at: thing('.stet-quotation-block'),
    role: 'dialog',
    label: 'Quotation',
    keys: press('Control+Enter'),
    mouse: click,
  },
  {
    name: 'citation',
    at: thing('.stet-citation'),
    role: 'dialog',
    label: 'Citation',
    keys: press('ArrowRight', 'Enter'),
    mouse: click,
    isElsewhere: true,
  },
  {
    name: 'link',
    at: thing('a'),
    role: 'dialog',
    label: 'Link',
    keys: command('format.link'),
    mouse: entryOf(rightClick, /^Link…/),
    isElsewhere: true,
  },
  {
    name: 'description of a figure',
    at: thing('.stet-figure img'),
    role: 'textbox',
    label: 'Alternative text',
    keys: async (stet) => {
      // There is an empty line before it.
      await press('ArrowRight', 'ArrowRight')(stet);
      await menu(stet, 'edit.figure');
    },
    mouse: entryOf(rightClick, /^Describe the picture/),
    isElsewhere: true,
  },
  {
    name: 'tools of a table',
    at: thing('td'),
    role: 'menu',
    label: 'Table tools',
    keys: command('table.tools'),
    mouse: async ({ page }, at) => {
      await at.click();
      await page.getByRole('button', { name: 'Table tools' }).click();
    },
  },
  {
    name: 'block menu',
    at: line('Words to select'),
    role: 'menu',
    label: 'Block',
    keys: press('Shift+F10', 'End', 'ArrowRight'),
    mouse: async ({ page }, at) => {
      await at.hover({ position: { x: 20, y: 10 } });
      await page.getByRole('button', { name: /^Block: click/ }).click();
    },
  },
  {
    name: 'selected words',
    at: line('Words to select'),
    role: 'toolbar',
    label: 'Selected words',
    keys: press('Shift+ArrowRight', 'Shift+ArrowRight'),
    mouse: (_, at) => at.dblclick({ position: { x: 20, y: 10 } }),
  },
  {
    name: 'comment',
    at: line('Words to select'),
    role: 'textbox',
    label: 'Comment',
    keys: command('comment.add'),
    mouse: ofBar(/^Comment/),
    isElsewhere: true,
  },
  {
    name: 'spelling',
    at: line('harbuor'),
    role: 'menu',
    label: 'Spelling of “harbuor”',
    keys: press('Shift+F10'),
    mouse: (_, at) => at.click({ button: 'right', position: { x: 20, y: 10 } }),
  },
  {
    name: 'find and replace',
    at: line('Words to select'),
    role: 'search',
    label: 'Find and replace',
    keys: command('edit.find'),
    mouse: async ({ page }, at) => {
      await at.click({ position: { x: 20, y: 10 } });
      await page.getByRole('button', { name: 'Find and replace', exact: true }).click();
    },
    isElsewhere: true,
  },
  { name: 'menu of a line', at: line('Words to select'), ...textMenu },
  { name: 'menu of a link', at: thing('a'), ...textMenu },
  { name: 'menu of a quotation', at: thing('.stet-quotation'), ...textMenu },
  { name: 'menu of a table', at: thing('td'), ...textMenu },
  {
    name: 'menu of a footnote',
    at: thing('.stet-footnote'),
    ...textMenu,
    keys: press('ArrowRight', 'Shift+F10'),
  },
  {
    name: 'menu of a citation',
    at: thing('.stet-citation'),
    ...textMenu,
    keys: press('ArrowRight', 'Shift+F10'),
  },
  {
    name: 'menu of a figure',
    at: thing('.stet-figure img'),
    ...textMenu,
    keys: press('ArrowRight', 'ArrowRight', 'Shift+F10'),
  },
  {
    name: 'sources to cite',
    at: line('Pick here'),
    role: 'listbox',
    label: 'Sources',
    keys: typed(' @Brandt'),
    mouse: null,
  },
  {
    name: 'posts to link',
    at: line('Pick here'),
    role: 'listbox',
    label: 'Related posts',
    keys: typed(' [['),
    mouse: null,
  },
  {
    name: 'what can be inserted',
    at: line('Pick here'),
    role: 'listbox',
    label: 'Insert',
    keys: typed(' /'),
    mouse: null,
  },
];
