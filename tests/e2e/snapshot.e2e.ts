import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../support/pdf';
import { type Launched, launchApp } from './support/launch';
import { byPalette, chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** A page is stored from a hostile file, shown, and compared with a quotation. Each test continues the one before. */
let window: Launched;
let page: Page;
let errors: string[];
let folder: string;
let server: Server;
let evil: string;
const visits: string[] = [];

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });

const paragraphs = Array.from({ length: 60 }, (_, index) => `<p>Paragraph ${index + 1} of the report.</p>`);
const hostile = (base: string) => `<!doctype html><html lang="en"><head><title>The quay will hold</title>
<meta name="author" content="Maren Holt"><meta property="article:published_time" content="2026-03-02">
<link rel="canonical" href="https://example.org/quay"><base href="${base}/">
<meta http-equiv="refresh" content="0;url=${base}/refresh"><link rel="stylesheet" href="${base}/style.css">
<style>@import "${base}/import.css"; body { background: url(${base}/background) }</style>
<script>parent.canary = top.canary = 'script'</script></head>
<body onload="parent.canary = 'load'" background="${base}/body">
<h1>The quay will hold</h1><img src="${base}/picture" srcset="${base}/set 2x" alt="A crane on the quay" onerror="parent.canary = 1">
${paragraphs.slice(0, 40).join('')}
<p style="background: url(${base}/style)">“We have tested every <a href="javascript:parent.canary=2">pile</a> of it,” said the engineer.</p>
${paragraphs.slice(40).join('')}
<iframe src="${base}/frame"></iframe><iframe srcdoc="<script>top.canary = 3</script>"></iframe>
<svg onload="parent.canary = 4"><image href="${base}/svg"/></svg><object data="${base}/object"></object>
<video src="${base}/video" autoplay></video><form action="${base}/form"><button autofocus onfocus="parent.canary = 5">Send</button></form>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=parent.canary=6&gt;">
</body></html>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push(String(request.url));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  evil = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await fetch(`${evil}/control`);
  expect(visits.splice(0)).toEqual(['/control']);

  folder = await mkdtemp(path.join(tmpdir(), 'stet-snapshot-'));
  await writeFile(path.join(folder, 'quay.html'), hostile(evil));
  await writeFile(
    path.join(folder, 'survey.pdf'),
    makePdf([['The engineers found the quay sound.'], ['No repair is needed.']], {
      Title: 'Survey of the quay',
    }),
  );
  window = await launchApp();
  page = window.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
  await chooseInDialog(window, [path.join(folder, 'Desk')]);
  await page.getByRole('button', { name: 'New workspace…' }).click();
  await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
  server.close();
});

const frame = () => page.frameLocator('iframe');

/** The values that the page would have set if any of its scripts had run. */
async function expectCalm(): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(globalThis, 'canary'))).toBeUndefined();
  expect(visits).toEqual([]);
}

test('a source is created from a saved page with the palette, and the page is stored', async () => {
  await chooseInDialog(window, [path.join(folder, 'quay.html')]);
  await byPalette(window, 'saved page', 'New source from a saved page…');
  await page.getByRole('heading', { name: 'The quay will hold' }).waitFor();
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByText('Maren Holt').waitFor();
  await details.getByText('2026-03-02').waitFor();
  await details.getByText('https://example.org/quay').waitFor();
  await details.getByText(/SHA-256 [0-9a-f]{12}/).waitFor();
  await page.getByRole('button', { name: 'Dismiss notice' }).click();
  await inspectScreen(window, 'snapshot-source');
});

test('a quotation is found in the page, found with differences, or not found', async () => {
  await menu(window, 'go.quotes');
  await page.getByRole('button', { name: 'Capture quote…' }).first().click();
  const quote = dialog('Capture quote');
  const words = quote.getByRole('textbox', { name: 'Words', exact: true });
  await words.fill('We have tested every pile of it');
  await quote.getByRole('combobox', { name: 'Source' }).fill('quay');
  await page.getByRole('option', { name: /The quay will hold/ }).click();
  await quote.getByText('Verbatim in snapshot: yes').waitFor();
  await words.fill('Nobody knows anything at all');
  await quote.getByText('Verbatim in snapshot: no').waitFor();
  await words.fill('We have tested each pile of it');
  await quote.getByText('Verbatim in snapshot: near').waitFor();
  expect(await quote.getByRole('insertion').textContent()).toContain('each');
  expect(await quote.getByRole('deletion').textContent()).toContain('every');
  await inspectScreen(window, 'snapshot-near');
});

test('the page is shown with the quotation in view; it runs no script and sends no request', async () => {
  const show = dialog('Capture quote').getByRole('button', { name: 'Show in the page' });
  await show.focus();
  await page.keyboard.press('Enter');
  const mark = frame().locator('#quote');
  await mark.waitFor();
  expect((await frame().locator('mark').allTextContents()).join('')).toBe('We have tested every pile of it');
  const box = await mark.boundingBox();
  const view = await page.locator('iframe').boundingBox();
  expect(box?.y).toBeGreaterThan(view?.y ?? 0);
  expect(box?.y).toBeLessThan((view?.y ?? 0) + (view?.height ?? 0));
  expect(await frame().locator('img').getAttribute('alt')).toBe('A crane on the quay');
  expect(
    await frame().locator('script, style, iframe, svg, object, form, [src], [href]:not(link)').count(),
  ).toBe(0);
  await page.waitForTimeout(500);
  await expectCalm();
  await inspectScreen(window, 'snapshot-page');
});

test('the frame runs no script even with the original page and without the window’s policy', async () => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setBypassCSP', { enabled: true });
  await page
    .locator('iframe')
    .evaluate((element, html) => element.setAttribute('srcdoc', html), hostile(evil));
  await frame().getByText('Send').waitFor();
  await page.waitForTimeout(500);
  await expectCalm();
  await cdp.send('Page.setBypassCSP', { enabled: false });
  await cdp.detach();
  // Refused requests are expected.
  expect(errors.splice(0).length).toBeGreaterThan(0);
});

test('the keyboard alone leads into the page, through it and out again', async () => {
  const shown = dialog('The quay will hold');
  await shown.getByRole('button', { name: 'Close' }).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  const top = () => page.locator('iframe').evaluate((one: HTMLIFrameElement) => one.contentWindow?.scrollY);
  const before = await top();
  await page.keyboard.press('PageDown');
  await expect.poll(top).not.toBe(before);
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'hidden' });
});

test('the quote is saved, and its place in the page is shown', async () => {
  await dialog('Capture quote').getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await dialog('Capture quote').waitFor({ state: 'hidden' });
  await menu(window, 'go.quotes');
  await page.getByRole('option', { name: /We have tested each pile/ }).click();
  await page.getByRole('region', { name: 'Details' }).getByText('Verbatim in snapshot: near').waitFor();
  await inspectScreen(window, 'snapshot-quote');
});

test('the quotation’s card beside an article shows it too', async () => {
  await menu(window, 'article.new');
  await page.locator('[contenteditable="true"]').last().click();
  await menu(window, 'insert.quote');
  await page.getByRole('option', { name: /We have tested each pile/ }).click();
  await dialog('Insert quote').getByRole('button', { name: 'In the line' }).click();
  await page.getByRole('article').getByText('Verbatim in snapshot: near').waitFor();
  await inspectScreen(window, 'snapshot-card');
});

test('the page is replaced by a PDF and deleted, by keyboard alone', async () => {
  await menu(window, 'go.sources');
  await page.getByRole('option', { name: /The quay will hold/ }).click();
  await chooseInDialog(window, [path.join(folder, 'survey.pdf')]);
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('button', { name: 'Replace page…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('The page is saved.').waitFor();
  await details.getByRole('button', { name: 'Show page' }).focus();
  await page.keyboard.press('Enter');
  await frame().getByText('No repair is needed.').waitFor();
  await page.keyboard.press('Escape');
  await dialog('The quay will hold').waitFor({ state: 'hidden' });
  await details.getByRole('button', { name: 'Delete page' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete page' }).focus();
  await page.keyboard.press('Enter');
  await details.getByRole('button', { name: 'Save page…' }).waitFor();
});

test('pages saved and printed by Chromium are stored with their text', async () => {
  const files = { mhtml: path.join(folder, 'printed.mhtml'), pdf: path.join(folder, 'printed.pdf') };
  await window.app.evaluate(
    async ({ BrowserWindow }, { to, words }) => {
      const hidden = new BrowserWindow({ show: false });
      const html = `<title>Häfen – a survey</title><p>${words}</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`;
      await hidden.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
      await hidden.webContents.savePage(to.mhtml, 'MHTML');
      const pdf = await hidden.webContents.printToPDF({ displayHeaderFooter: false });
      hidden.destroy();
      return process.getBuiltinModule('node:fs').promises.writeFile(to.pdf, pdf);
    },
    {
      to: files,
      words: `Die Mole hält – “bis zum Winter” – sagte sie. ${'Das Gutachten bleibt offen. '.repeat(30)}`,
    },
  );
  for (const file of [files.mhtml, files.pdf]) {
    await chooseInDialog(window, [file]);
    await menu(window, 'sources.fromPage');
    await page.getByRole('heading', { name: 'Häfen – a survey' }).waitFor();
    await page.getByRole('button', { name: 'Show page' }).click();
    await frame().getByText('Die Mole hält – “bis zum Winter” – sagte sie.').waitFor();
    await page.keyboard.press('Escape');
    await dialog('Häfen – a survey').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('heading', { name: 'Häfen – a survey' }).waitFor({ state: 'hidden' });
  }
  await page.getByRole('option', { name: /The quay will hold/ }).click();
});

test('a file without a page is refused by name', async () => {
  await writeFile(path.join(folder, 'empty.html'), '<script>draw()</script>');
  await chooseInDialog(window, [path.join(folder, 'empty.html')]);
  await page.getByRole('button', { name: 'Save page…' }).click();
  const notice = page.getByRole('alertdialog').filter({ hasText: /empty\.html holds no text to keep/ });
  await notice.getByRole('button', { name: 'Dismiss notice' }).click();
});

test('web archives are opened in the browser after a confirmation that names them', async () => {
  await window.app.evaluate(({ dialog: system, shell }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'asked', asked);
    system.showMessageBox = (...args: unknown[]) => {
      asked.push(JSON.stringify(args.at(-1)));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    shell.openExternal = (url) => {
      asked.push(url);
      return Promise.resolve();
    };
  });
  await page.getByRole('button', { name: 'Archives…' }).click();
  await page.getByRole('menuitem', { name: 'Find in the Wayback Machine' }).click();
  await expect
    .poll(() => window.app.evaluate(() => Reflect.get(globalThis, 'asked')))
    .toEqual([
      expect.stringContaining('Open web.archive.org in the browser?'),
      'https://web.archive.org/web/*/https://example.org/quay',
    ]);
  await page.getByRole('region', { name: 'Details' }).getByRole('button', { name: 'Edit…' }).click();
  const form = dialog('Source');
  await form.getByRole('textbox', { name: 'Archive address' }).fill('https://archive.today/abcde');
  await form.getByRole('button', { name: 'Archives…' }).waitFor();
  await inspectScreen(window, 'snapshot-form');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'https://archive.today/abcde' }).waitFor();
  await expectCalm();
});

test('a page is downloaded from the web after the user has seen the host, and never from this machine', async () => {
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByRole('button', { name: 'Edit…' }).click();
  await dialog('Source').getByRole('textbox', { name: 'Address (URL)' }).fill('http://127.0.0.1/quay');
  await page.keyboard.press('Enter');
  await dialog('Source').waitFor({ state: 'hidden' });
  await details.getByRole('button', { name: 'http://127.0.0.1/quay' }).waitFor();
  await details.getByRole('button', { name: 'Save from the web…' }).press('Enter');
  await page
    .getByText('127.0.0.1 is on this computer or in a private network, where Stet looks nothing up.')
    .waitFor();
  await inspectScreen(window, 'keep-from-web-refused');
  expect(await window.app.evaluate(() => Reflect.get(globalThis, 'asked').at(-1))).toMatch(
    /Get this page at 127\.0\.0\.1\?.*http:\/\/127\.0\.0\.1\/quay/,
  );
  await details.getByRole('button', { name: 'Save page…' }).waitFor();
});
