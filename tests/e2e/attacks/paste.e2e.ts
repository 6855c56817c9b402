import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DocumentNode } from '../../../src/core/document/nodes.ts';
import { bodySchema } from '../../../src/core/document/schema.ts';
import { walk } from '../../../src/core/document/text.ts';
import { isSafeUrl } from '../../../src/core/model/url.ts';
import { attacks } from '../../fixtures/attacks.ts';
import { forgedData, forgedNodes } from '../../fixtures/forged.ts';
import { fault } from '../../support/faults.ts';
import { type Launched, launchApp } from '../support/launch.ts';
import { paste } from '../support/paste.ts';
import { menu } from '../support/screens.ts';

/** Hostile clipboard content in a real paste, with the page's policy off: only the editor can stop it. */
let stet: Launched;
let page: Page;

const text = () => page.getByRole('textbox', { name: 'Article text' });

beforeAll(async () => {
  stet = await launchApp();
  page = stet.page;
  page.setDefaultTimeout(8000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.evaluate(() => {
    Reflect.set(globalThis, 'canary', () => Reflect.set(globalThis, 'canaryCalled', true));
  });
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page
    .getByText(/Dredging stops/)
    .first()
    .waitFor();
  await menu(stet, 'article.new');
  await text().waitFor();
});
afterAll(() => stet.close());

/** An empty line to paste in. */
beforeEach(empty);
async function empty(): Promise<void> {
  const emptied = async () => {
    await text().focus();
    for (const key of ['Control+a', 'Backspace', 'Backspace']) await page.keyboard.press(key);
    // The caret is in the new line.
    return text().evaluate((root) => [root.textContent, root.contains(getSelection()?.anchorNode ?? null)]);
  };
  await expect.poll(emptied, { timeout: 10_000 }).toEqual(['', true]);
}

const canaryCalled = () => page.evaluate(() => Reflect.get(globalThis, 'canaryCalled') === true);

const known = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'hr', 'pre', 'code'],
  ...['table', 'colgroup', 'col', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'img', 'input', 'div'],
  ...['a', 'br', 'em', 'strong', 's', 'span'],
]);

interface Shown {
  elements: string[];
  attributes: string[];
  addresses: string[];
  pictures: string[];
  styles: string[];
  /** As text, because the transfer of values out of a page limits their depth. */
  body: string;
}

/** The HTML that the editor shows, and the content it would store. */
const shown = (): Promise<Shown> =>
  text().evaluate((root) => {
    const all = [...root.querySelectorAll('*')];
    const attributes = all.flatMap((element) => [...element.attributes]);
    const once = (values: string[]) => [...new Set(values)].sort();
    const isAddress = ({ name }: Attr) =>
      ['href', 'src', 'srcset', 'action', 'data', 'poster'].includes(name);
    return {
      elements: once(all.map(({ localName }) => localName)),
      attributes: once(attributes.map(({ name }) => name)),
      addresses: once(attributes.filter(isAddress).map(({ value }) => value)),
      pictures: once([...root.querySelectorAll('img')].map(({ src }) => src)),
      styles: once(attributes.filter(({ name }) => name === 'style').map(({ value }) => value)),
      body: JSON.stringify(Reflect.get(root, '__lexicalEditor').getEditorState().toJSON().root.children),
    };
  });

function nodesIn(body: DocumentNode[]): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  for (const block of body)
    walk(block, (node) => nodes.push(node, ...(node.type === 'footnote' ? nodesIn(node.body) : [])));
  return nodes;
}

/** Describes everything harmful in the result of a paste. */
async function faults(): Promise<string[]> {
  const { elements, attributes, addresses, pictures, styles, body } = await shown();
  const parsed = bodySchema.safeParse(JSON.parse(body));
  const nodes = parsed.success ? nodesIn(parsed.data) : [];
  return [
    ...((await canaryCalled()) ? ['the canary was called'] : []),
    ...elements.filter((name) => !known.has(name)),
    ...attributes.filter((name) => /^on|^srcdoc$/.test(name)),
    ...addresses.filter((url) => !isSafeUrl(url)),
    ...pictures.filter((src) => src !== ''),
    ...styles.filter((style) => /url|expression|@import|canary/.test(style)),
    ...(parsed.success ? [] : [`not a body: ${parsed.error.message.slice(0, 200)}`]),
    ...nodes.flatMap((node) =>
      (node.type === 'link' && !isSafeUrl(node.url)) || (node.type === 'figure' && !isSafeUrl(node.src))
        ? [JSON.stringify(node)]
        : [],
    ),
  ];
}

test('without the policy, a script inserted into a page does run', async () => {
  await page.evaluate(() => {
    const place = document.createElement('div');
    document.body.append(place);
    place.innerHTML = '<img src="x" onerror="canary()">';
    place.remove();
  });
  await expect.poll(canaryCalled).toBe(true);
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'canaryCalled'));
});

const wraps: [string, (html: string) => string][] = [
  ['unchanged', (html) => html],
  ['in a list and a table', (html) => `<ul><li>x${html}</li></ul><table><tr><td>${html}</td></tr></table>`],
  [
    'as a complete page from Word',
    (html) =>
      `<html xmlns:o="urn:x"><body><!--StartFragment--><p class=MsoNormal>${html}<o:p></o:p></p><!--EndFragment--></body></html>`,
  ],
];

test.each(wraps)('hostile HTML, %s, stays harmless', async (wrapped, wrap) => {
  const found: unknown[] = [];
  for (const [index, html] of attacks.entries()) {
    await empty();
    const mark = `mark-${index}.`;
    await paste(stet, { 'text/html': `<p>${mark}</p>${wrap(html)}`, 'text/plain': mark });
    await text().getByText(mark).first().waitFor();
    const wrong = await faults();
    if (wrong.length > 0) found.push([html, wrong]);
  }
  expect(found).toEqual([]);
  fault('T1', `pasted HTML, ${wrapped}`, {
    tries: attacks.length,
    survived: attacks.length - found.length,
    worst: (await canaryCalled()) ? 'the canary was called' : 'the canary was not called',
  });
});

const marked = (words: string) =>
  `{"type":"paragraph","version":1,"children":[{"type":"text","text":"${words}"}]}`;
const ownFormat = 'application/x-lexical-editor';

test('forged editor nodes stay harmless', async () => {
  const found: unknown[] = [];
  for (const [index, node] of forgedNodes.entries()) {
    await empty();
    const mark = `mark-${index}.`;
    await paste(stet, { [ownFormat]: `{"namespace":"stet","nodes":[${marked(mark)},${node}]}` });
    await text().getByText(mark).first().waitFor();
    const wrong = await faults();
    if (wrong.length > 0) found.push([node.slice(0, 300), wrong]);
  }
  expect(found).toEqual([]);
  fault('T1', 'forged nodes of the editor', {
    tries: forgedNodes.length,
    survived: forgedNodes.length - found.length,
    worst: (await canaryCalled()) ? 'the canary was called' : 'the canary was not called',
  });
});

test('invalid node data is not pasted, and the next paste works', async () => {
  for (const [index, data] of forgedData.entries()) {
    await paste(stet, { [ownFormat]: data });
    const mark = `mark-${index}.`;
    await paste(stet, { [ownFormat]: `{"namespace":"stet","nodes":[${marked(mark)}]}` });
    await text().getByText(mark).waitFor();
  }
  expect(await faults()).toEqual([]);
  expect(await text().textContent()).toBe(forgedData.map((_, index) => `mark-${index}.`).join(''));
});

test('raw source for exports is pasted only if it was copied in the app', async () => {
  const source = '<aside onclick="canary()">kept as it is</aside>';
  const nodes = [{ type: 'opaque-block', version: 1, source }];
  await paste(stet, { [ownFormat]: JSON.stringify({ namespace: 'stet', nodes }) });
  await text().locator('p').getByText(source).waitFor();

  await page.evaluate(async (body) => {
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('articles.create', { headline: 'With source' });
    const line = { type: 'paragraph', version: 1, children: [{ type: 'text', text: 'Beside it.' }] };
    const insert = [line, ...body, line];
    await invoke('articles.saveBody', {
      id: value.id,
      version: value.version,
      splices: [{ at: 0, remove: 0, insert }],
    });
  }, nodes);
  await menu(stet, 'go.desk');
  await page.getByRole('listbox').getByText('With source').dblclick();
  const blocks = text().locator('.stet-opaque-block');
  await blocks.waitFor();
  const isSelected = async () => {
    await text().focus();
    await page.keyboard.press('Control+a');
    return page.evaluate(() => getSelection()?.isCollapsed === false);
  };
  await expect.poll(isSelected).toBe(true);
  // Listens before sending the command, because the two reach the page independently.
  const copying = await page.evaluateHandle(() => ({
    copied: new Promise<void>((resolve) =>
      document.addEventListener('copy', () => resolve(), { once: true }),
    ),
  }));
  await stet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy());
  await copying.evaluate(({ copied }) => copied);
  await page.keyboard.press('Control+End');
  await stet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  await expect.poll(() => blocks.count()).toBe(2);
});
