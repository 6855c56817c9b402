import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyQuote } from '../../src/core/model/quote';
import { openTerms } from '../../src/core/model/terms';
import { createWorkspace } from '../../src/workspace';
import { sampleOf } from '../support/property';
import { everyNode } from './support/everyNode';
import { type Launched, launchApp, projectRoot } from './support/launch';
import { closed, watchErrors } from './support/screens';
import {
  opens,
  pictureOf,
  placesOf,
  type TextPlace,
  type Thing,
  textPlaces,
  things,
} from './support/textPlaces';

/** Words land where the click was, whatever was clicked before. */
let folder: string;
let window: Launched;
let text: Locator;
let errors: string[];
let article: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-caret-'));
  const desk = path.join(folder, 'Desk');
  const workspace = await createWorkspace(desk);
  const bytes = readFileSync(path.join(projectRoot, 'tests/fixtures/import/square.png'));
  const { src } = await workspace.assets.add('square.png', bytes);
  const quote = await workspace.quotes.create({ ...emptyQuote('en-GB'), text: 'It stands in silt' });
  const snippet = await workspace.snippets.create({ name: 'Subscribe', markdown: '*Subscribe*' });
  const csl = { type: 'report', title: 'The piles', author: [{ family: 'Ferro' }] };
  const source = await workspace.sources.create({
    csl,
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const { id } = await workspace.articles.add({
    meta: { headline: 'Every kind of node' },
    body: everyNode({ src, quoteId: quote.id, snippetId: snippet.id, sourceId: source.id }),
  });
  article = id;
  await workspace.settings.set({ lastArticle: { id } });
  await workspace.close();
  window = await launchApp({ workspace: desk });
  errors = watchErrors(window.page);
  text = window.page.getByRole('textbox', { name: 'Article text' });
  await text.waitFor();
  await text.locator('.stet-figure img').waitFor();
});
afterAll(async () => {
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

const storedBody = (): Promise<unknown> =>
  window.page.evaluate(async (id) => {
    const { value } = await Reflect.get(globalThis, 'stet').invoke('articles.get', { id });
    return value.body;
  }, article);

/** The types of all nodes but those of text, in order. */
const kindsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(kindsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, children, body } = value as Record<string, unknown>;
  return [...(type === 'text' ? [] : [String(type)]), ...kindsOf(children), ...kindsOf(body)];
};

/** How many letters all text nodes hold. */
const lettersOf = (value: unknown): number =>
  [...JSON.stringify(value).matchAll(/"text":"([^"]*)"/g)].reduce(
    (sum, [, words = '']) => sum + words.length,
    0,
  );

interface Step {
  /** Clicked before. */
  thing: Thing | null;
  /** What closes that which the thing opens: Escape, or the click in the text, which may come before it is open. */
  closes: 'key' | 'click';
  place: TextPlace;
  /** Which of the places of the kind, modulo their number. */
  which: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  thing: fc.constantFrom<Thing | null>(null, ...(Object.keys(things) as Thing[])),
  closes: fc.constantFrom('key', 'click'),
  place: fc.constantFrom(...(Object.keys(textPlaces) as TextPlace[])),
  which: fc.nat(9_999),
});

test('a click puts the caret there, after any other click', async () => {
  const { page } = window;
  const first = await storedBody();
  const kinds = kindsOf(first);
  const letters = lettersOf(first);
  expect(kinds.length).toBeGreaterThan(30);
  const steps = sampleOf(step, 60);
  for (const [number, { thing, closes, place, which }] of steps.entries()) {
    const said = `step ${number}: ${thing} (${closes}), then ${place}, ${which}`;
    if (thing !== null) {
      await text.locator(things[thing]).first().click();
      const opened = opens[thing];
      // The citation's dialog covers the text.
      if (opened !== undefined && (closes === 'key' || thing === 'citation')) {
        const dialog = page.getByRole('dialog', { name: opened });
        await dialog.waitFor();
        await expect.poll(() => dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true);
        await page.keyboard.press('Escape');
        await closed(dialog);
      }
    }
    const ofKind = text.page().locator(textPlaces[place]);
    await ofKind
      .nth(which % (await ofKind.count()))
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const places = await placesOf(text, place);
    const chosen = places[which % places.length];
    if (chosen === undefined) throw new Error(`${said}: no place`);
    const before = await pictureOf(text);
    const word = `Zed${number}`;
    await page.mouse.click(chosen.x, chosen.y);
    await page.keyboard.type(word);
    const after = await pictureOf(text);
    expect(after, said).toBe(before.slice(0, chosen.at) + word + before.slice(chosen.at));
  }
  const typed = letters + steps.map((_, number) => `Zed${number}`).join('').length;
  await expect.poll(async () => lettersOf(await storedBody())).toBe(typed);
  expect(kindsOf(await storedBody())).toEqual(kinds);
  expect(errors).toEqual([]);
});

test('words typed in a caption are its own, and the next click in the text takes the caret back', async () => {
  const { page } = window;
  const before = await pictureOf(text);
  const caption = text.getByRole('textbox', { name: 'Caption' });
  await caption.click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Here: ');
  expect(await pictureOf(text)).toBe(before.replace('[The quay in May]', '[Here: The quay in May]'));
  await text.getByText('The last words.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Truly.');
  expect(await text.locator('p').last().textContent()).toMatch(/ Truly\.$/);
});

test('Escape in the text leaves the caret in it', async () => {
  const { page } = window;
  await text.getByText('The last words.').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await page.keyboard.type(' After all.');
  expect(await text.locator('p').last().textContent()).toMatch(/ After all\.$/);
});

test('words typed while a node is selected come behind it', async () => {
  const { page } = window;
  for (const thing of ['picture', 'snippet', 'rule', 'bibliography'] as const) {
    await text.locator(things[thing]).click();
    const before = await pictureOf(text);
    await page.keyboard.type('behind it');
    const below = await text.evaluate((root, selector) => {
      const block = [...root.children].find(
        (child) => child.matches(selector) || child.querySelector(selector),
      );
      return block?.nextElementSibling?.outerHTML;
    }, things[thing]);
    expect(below, thing).toMatch(/^<p.*>behind it</);
    // Somebody who types slowly has typed in several steps.
    for (let undone = 0; undone < 12 && (await pictureOf(text)) !== before; undone++) {
      await page.keyboard.press('Control+z');
    }
    expect(await pictureOf(text), thing).toBe(before);
  }
});
