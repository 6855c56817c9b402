import { expect, test } from 'vitest';
import { closeDialogs } from './support/dialogs';
import { openEveryNode } from './support/everyNodeOpened';
import { type Floating, inText } from './support/inText';
import { sampleOfFile } from './support/sample';
import { resize, setZoom } from './support/screens';

/**
 * Each popover, menu and field of the text, by keys and by mouse, where it has room and where it must turn: it is inside
 * the window, covers nothing that it is about, stays through the scroll that it caused, and Escape gives the caret back.
 */
const stet = await sampleOfFile();
const { page, text } = stet;
page.setDefaultTimeout(8_000);
await openEveryNode(stet);

const sizes = [
  { name: '1000 × 640', width: 1000, height: 640, zoom: 1 },
  { name: '1280 × 800 at 200 %', width: 1280, height: 800, zoom: 2 },
];

/** The thing's upper or lower edge at that of what is seen of the text; out of sight the start of the text is. */
type Place = 'at the top' | 'at the foot' | 'out of sight';

for (const { name, width, height, zoom } of sizes) {
  test(`the window has ${name}`, async () => {
    await setZoom(stet, 1);
    await resize(stet.app, page, { width, height });
    await setZoom(stet, zoom);
    await page.waitForFunction((wanted) => innerWidth <= wanted + 1, width / zoom);
  });
  test.each(inText)(`$name, ${name}`, async (one) => {
    const faults: string[] = [];
    for (const [way, place] of [
      ['keys', 'at the foot'],
      ['keys', 'out of sight'],
      ['mouse', 'at the top'],
      ['mouse', 'at the foot'],
    ] as const) {
      if (way === 'mouse' && one.mouse === null) continue;
      const found = await faultsOf(one, way, place).catch((error: Error) => [error.message.slice(0, 900)]);
      faults.push(...found.map((fault) => `${way}, ${place}: ${fault}`));
      if (found.length > 0) for (let tries = 0; tries < 3; tries++) await page.keyboard.press('Escape');
      await closeDialogs(page);
      await page.mouse.move(2, 2);
    }
    expect(faults).toEqual([]);
  });
}

async function faultsOf(one: Floating, way: 'keys' | 'mouse', place: Place): Promise<string[]> {
  const faults: string[] = [];
  const at = one.at(text).first();
  await at.evaluate(bring, place);
  if (way === 'keys') {
    // Where a node is selected, the editor takes no caret from the page but by a click.
    await text.locator('p', { hasText: 'Words to select' }).click({ position: { x: 20, y: 10 } });
    await at.evaluate(putCaret);
    await at.evaluate(bring, place);
    // The editor takes the caret over with the next event.
    await page.waitForTimeout(60);
    await one.keys(stet);
  } else await one.mouse?.(stet, at);

  const named = page.getByRole(one.role, { name: one.label, exact: true });
  // A field of the text is there before.
  const floating = one.role === 'textbox' ? named.and(page.locator(':focus')) : named;
  await floating.waitFor();
  await floating.evaluate(settled);
  if (!(await floating.isVisible())) return ['it closed as it opened'];
  faults.push(...(await floating.evaluate(boxFaults, one.isElsewhere ? null : await at.elementHandle())));
  const scrolled = await scrollTop();
  const open = floating.or(page.getByRole('menu'));
  for (let tries = 0; tries < 3 && (await open.count()) > 0; tries++) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(100);
  }
  await floating
    .waitFor({ state: 'hidden', timeout: 2000 })
    .catch(() => faults.push('Escape leaves it open'));
  await page
    .waitForFunction(() => document.activeElement?.matches('[data-article-text]'), null, { timeout: 2000 })
    .catch(async () => faults.push(`the keys are not in the text, but ${await focusName()}`));
  await page.waitForTimeout(60);
  const distance = await at.evaluate(caretDistance);
  if (distance > 12) faults.push(`the caret is ${distance} letters away`);
  if (place !== 'out of sight' && Math.abs((await scrollTop()) - scrolled) > 2)
    faults.push(`the text was scrolled by closing it`);
  if (way === 'keys' && one.mouse === null) await cleanPick();
  return faults;
}

/** What was typed to open a list. */
async function cleanPick(): Promise<void> {
  await page.keyboard.press('End');
  for (let tries = 0; tries < 12; tries++) {
    if ((await text.locator('p', { hasText: 'Pick here' }).textContent()) === 'Pick here') return;
    await page.keyboard.press('Backspace');
  }
}

const scrollTop = () => page.locator('[data-article-scroll]').evaluate((scroller) => scroller.scrollTop);
const focusName = () =>
  page.evaluate(() => {
    const { activeElement: on } = document;
    return `${on?.localName} ${on?.getAttribute('aria-label') ?? on?.textContent?.slice(0, 30)}`;
  });

// What follows runs in the page.

function bring(element: Element, place: Place): void {
  const scroller = element.closest('[data-article-scroll]');
  if (!scroller) throw new Error('not in the text');
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (place === 'out of sight') scroller.scrollTop = 0;
  else if (place === 'at the top') scroller.scrollTop += box.top - view.top - 70;
  else scroller.scrollTop += box.bottom - view.bottom + 8;
}

/** Into the words, or before what has none. */
function putCaret(element: Element): void {
  const words = document.createTreeWalker(
    document.querySelector('[data-article-text]') ?? element,
    NodeFilter.SHOW_TEXT,
  );
  const isOwn = element instanceof HTMLElement && element.isContentEditable && !element.matches('img');
  let before: Node | null = null;
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const isEditable = node.parentElement?.isContentEditable;
    if (!isEditable) continue;
    if (isOwn && element.contains(node))
      return void getSelection()?.collapse(node, Math.min(2, node.textContent?.length ?? 0));
    if (node.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) before = node;
  }
  if (before) getSelection()?.collapse(before, before.textContent?.length ?? 0);
}

/** Until it has been drawn in one place for some frames. */
async function settled(element: Element): Promise<void> {
  let before = '';
  for (let same = 0, frames = 0; same < 8 && frames < 120; frames++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { x, y, width, height } = element.getBoundingClientRect();
    const now = [x, y, width, height, document.querySelector('[data-article-scroll]')?.scrollTop].join(' ');
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

function boxFaults(element: Element, at: Element | null): string[] {
  const faults: string[] = [];
  const box = element.getBoundingClientRect();
  const said = (rect: DOMRect) => [rect.left, rect.top, rect.right, rect.bottom].map(Math.round).join(' ');
  if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
    faults.push(`outside the window of ${innerWidth} × ${innerHeight}: ${said(box)}`);
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!element.contains(middle) && !middle?.contains(element)) faults.push(`covered by ${middle?.className}`);
  if (at) {
    const about = at.getBoundingClientRect();
    const view = at.closest('[data-article-scroll]')?.getBoundingClientRect();
    if (view && (about.bottom < view.top || about.top > view.bottom))
      faults.push('what it is about is out of sight');
    const covers =
      box.top < about.bottom - 2 &&
      box.bottom > about.top + 2 &&
      box.left < about.right &&
      box.right > about.left;
    const isRoom = box.height < Math.max(about.top, innerHeight - about.bottom) - 8;
    // A menu opens under the pointer.
    if (covers && isRoom && !element.matches('[role=menu]'))
      faults.push(`covers what it is about: ${said(box)} over ${said(about)}`);
  }
  return faults;
}

/** How many letters lie between the caret and the element. */
function caretDistance(element: Element): number {
  const selection = getSelection();
  const root = element.closest('[data-article-text]');
  // Selected as a whole.
  if (element.closest('[data-selected]')) return 0;
  if (!selection || selection.rangeCount === 0 || !root) return Number.POSITIVE_INFINITY;
  const lettersTo = (set: (range: Range) => void) => {
    const range = document.createRange();
    range.setStart(root, 0);
    set(range);
    return range.toString().length;
  };
  const caret = lettersTo((range) => range.setEnd(selection.focusNode ?? root, selection.focusOffset));
  const start = lettersTo((range) => range.setEndBefore(element));
  const end = lettersTo((range) => range.setEndAfter(element));
  return Math.max(0, start - caret, caret - end);
}
