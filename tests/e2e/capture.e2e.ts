import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookmarklet } from '../../src/core/capture/bookmarklet.ts';
import { fault } from '../support/faults.ts';
import { electronExecutable, type Launched, launchApp, projectRoot } from './support/launch';
import { byPalette, chooseInDialog, inspectScreen, menu, watchErrors } from './support/screens';

/** Capturing text from the browser and the clipboard. Each test continues from the one before. */
let window: Launched;
let page: Page;
let errors: string[];

const capture = () => page.getByRole('dialog', { name: 'Capture', exact: true });
const field = (name: string) => capture().getByRole('textbox', { name, exact: true });
const address = (sent: Record<string, string>) =>
  `stet://capture?${Object.entries(sent)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

const sent = {
  url: 'https://news.example/quay?utm_source=feed#:~:text=sank',
  title: 'The quay that sank',
  text: '“It sank.”',
  before: 'She said:',
  after: 'Then silence.',
  author: 'Ana Ferro and Ben Holt',
  date: '2026-03-03T10:00:00Z',
  site: 'Orsa Today',
};

const focused = () =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? field.labels?.[0]?.textContent
      : field?.textContent;
  });

/** Presses Tab until this element has the focus, as a user without a mouse does. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}

/** Emits the event with which the system passes an address to a running program. */
const openAddress = (text: string, repeated = 0): Promise<void> =>
  window.app.evaluate(
    ({ app }, [url, times]) => void app.emit('open-url', new Event('open-url'), url + 'x'.repeat(times)),
    [text, repeated] as const,
  );

/** Answers the question of a form whose words are not saved. */
const discard = () => page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click();

async function dismissNotice(text: string | RegExp): Promise<void> {
  const notices = page.getByRole('region', { name: 'Notices' });
  const notice = notices.getByRole('alertdialog').filter({ hasText: text });
  await notice.getByRole('button', { name: 'Dismiss notice' }).click();
  // The next notice comes under the pointer, and Escape would first close the name of its button.
  await page.mouse.move(640, 20);
}

const kept = (channel: 'quotes.list' | 'sources.list') =>
  page.evaluate(
    async (name) => (await Reflect.get(globalThis, 'stet').invoke(name, {})).value.items,
    channel,
  );

beforeAll(async () => {
  window = await launchApp({ args: [address(sent)] });
  page = window.page;
  page.setDefaultTimeout(15_000);
  errors = watchErrors(page);
});
afterAll(async () => {
  expect(errors).toEqual([]);
  await window.close();
});

test('a capture at the first start waits until there is a workspace', async () => {
  await page.getByText('A capture is waiting for a workspace: open one to save it.').waitFor();
  await inspectScreen(window, 'capture-waiting');
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-capture-'));
  await chooseInDialog(window, [path.join(folder, 'Desk')]);
  await page.getByRole('button', { name: 'New workspace…' }).focus();
  await page.keyboard.press('Enter');

  await capture().waitFor();
  const values = { Words: 'It sank.', 'Words before': 'She said:', 'Words after': 'Then silence.' };
  for (const [name, value] of Object.entries(values))
    expect(await field(name).inputValue(), name).toBe(value);
  expect(await field('Title').inputValue()).toBe('The quay that sank');
  expect(await field('Authors').inputValue()).toBe('Ferro, Ana\nHolt, Ben');
  expect(await field('Published').inputValue()).toBe('2026-03-03');
  expect(await field('Published in').inputValue()).toBe('Orsa Today');
  expect(await field('Address (URL)').inputValue()).toBe('https://news.example/quay?utm_source=feed');
  await inspectScreen(window, 'capture');
});

test('it is saved by keyboard alone, with its speaker and its source', async () => {
  await tabTo('Speaker');
  await page.keyboard.type('Cy Dahl');
  await tabTo('Title');
  await page.keyboard.press('Enter');
  await capture().waitFor({ state: 'hidden' });
  await page.getByText('The quote is saved.').waitFor();

  expect(await kept('quotes.list')).toMatchObject([
    {
      text: 'It sank.',
      contextBefore: 'She said:',
      contextAfter: 'Then silence.',
      speaker: { name: 'Cy Dahl' },
      source: {
        csl: {
          type: 'webpage',
          title: 'The quay that sank',
          accessed: { 'date-parts': [[expect.any(Number), expect.any(Number), expect.any(Number)]] },
        },
      },
    },
  ]);
});

test('a second start passes its capture to the first window, which recognises the source by its address', async () => {
  await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const url = 'http://www.news.example/quay/?utm_medium=mail';
  const args = [projectRoot, `--user-data-dir=${window.userData}`, address({ url, text: 'Nobody knew.' })];
  const second = spawn(electronExecutable(), args, { cwd: projectRoot, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);

  await capture().getByText('Source, already on record').waitFor();
  await capture().getByText('The quay that sank').waitFor();
  const state = await window.app.evaluate(({ BrowserWindow }) => {
    const [open, ...others] = BrowserWindow.getAllWindows();
    return { minimized: open?.isMinimized(), others: others.length };
  });
  expect(state).toEqual({ minimized: false, others: 0 });
  expect(await focused()).toBe('Words');
  await inspectScreen(window, 'capture-known-source');
  await tabTo('Speaker');
  await page.keyboard.type('Cy');
  await page.getByRole('option', { name: /Cy Dahl/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await capture().getByText('Cy Dahl').waitFor();
  await tabTo('Save');
  await page.keyboard.press('Enter');
  await capture().waitFor({ state: 'hidden' });

  const quotes = await kept('quotes.list');
  expect(new Set(quotes.map((quote: { sourceId: string }) => quote.sourceId)).size).toBe(1);
  expect(new Set(quotes.map((quote: { speakerId: string }) => quote.speakerId)).size).toBe(1);
  expect(quotes).toHaveLength(2);
  expect(await kept('sources.list')).toHaveLength(1);
});

test('several in a row are shown one after the other', async () => {
  for (const text of ['First.', 'Second.']) await openAddress(address({ text }));
  for (const text of ['First.', 'Second.']) {
    await expect.poll(() => field('Words').inputValue()).toBe(text);
    await page.keyboard.press('Escape');
  }
  await capture().waitFor({ state: 'hidden' });
});

test('a hostile address is shown without forbidden parts, and nothing is saved before the user confirms', async () => {
  await openAddress(
    `${address({ url: 'javascript:alert(1)', title: '<img src=x onerror=alert(1)>\u202e', text: '<script>alert(1)</script>' })}&id=1&confidential=1&sourceId=2&__proto__=x&text=other`,
  );
  await capture().getByText('The address that was sent is not a web address, so it was left out.').waitFor();
  expect(await field('Words').inputValue()).toBe('<script>alert(1)</script>');
  expect(await field('Title').inputValue()).toBe('<img src=x onerror=alert(1)>');
  expect(await field('Address (URL)').inputValue()).toBe('');
  await inspectScreen(window, 'capture-hostile');
  await page.keyboard.press('Escape');
  await capture().waitFor({ state: 'hidden' });
  expect(await kept('quotes.list')).toHaveLength(2);
});

test('an address that is too long or not a capture is refused by name', async () => {
  await openAddress('stet://capture?text=', 10_000_000);
  await dismissNotice('The passage to capture is too long: select fewer words.');
  await openAddress('stet://open?path=/etc/passwd');
  await dismissNotice('Another program asked Stet for something that it does not know.');
  await openAddress(address({ text: 'x'.repeat(21_000) }));
  await capture()
    .getByText(/^The words were cut at 20,000 characters/)
    .waitFor();
  expect(await field('Words').inputValue()).toHaveLength(20_000);
  await page.keyboard.press('Escape');
});

test('copied text is captured from the menu and from the palette', async () => {
  const copy = (text: string) =>
    window.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await copy('„Copied words.“\n\nhttps://news.example/quay');
  await menu(window, 'capture.fromClipboard');
  await capture().getByText('Source, already on record').waitFor();
  expect(await field('Words').inputValue()).toBe('Copied words.');
  await page.keyboard.press('Escape');
  await capture().waitFor({ state: 'hidden' });

  await copy('Other words.');
  await byPalette(window, 'capture from clipboard');
  await expect.poll(() => field('Words').inputValue()).toBe('Other words.');
  await page.keyboard.press('Escape');
  await capture().waitFor({ state: 'hidden' });

  await copy('“It sank,” said Cy Dahl, harbour master, https://news.example/pier, 3 August 2022');
  await menu(window, 'capture.fromClipboard');
  await expect.poll(() => field('Words').inputValue()).toBe('It sank');
  expect(await field('Date said').inputValue()).toBe('2022-08-03');
  expect(await field('Address (URL)').inputValue()).toBe('https://news.example/pier');
  expect(
    await capture()
      .getByRole('checkbox', { name: /^Keep “harbour master” as the role of Cy Dahl/ })
      .isChecked(),
  ).toBe(true);
  await inspectScreen(window, 'capture-passage');
  await capture().getByRole('button', { name: 'Use the text as it is' }).click();
  expect(await field('Words').inputValue()).toMatch(/^“It sank,” said Cy Dahl/);
  expect(await field('Address (URL)').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await discard();
  await capture().waitFor({ state: 'hidden' });

  await copy('');
  await menu(window, 'capture.fromClipboard');
  await dismissNotice('There is no text on the clipboard to capture.');
});

test('a page cannot read the clipboard unless the user has used the window', async () => {
  await page.waitForTimeout(3200);
  const answer = await page.evaluate(() => Reflect.get(globalThis, 'stet').invoke('capture.clipboard'));
  expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await capture().count()).toBe(0);
});

test('the bookmarklet captures the selected text, its context, and the page’s metadata', async () => {
  const words = 'It sank & nobody, “nobody”, knew.';
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<title>The quay | Orsa</title><meta property="og:title" content="Who pays?"><meta name="author" content="Ana Ferro">
      <meta property="article:published_time" content="2026-03-03T10:00Z"><p>${'Long ago. '.repeat(40)}She said: <em id="said">${words}</em> Then silence.</p><p>Other.</p>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const opened = await window.app.evaluate(
    async ({ BrowserWindow }, [url, code]) => {
      // A web page in a separate session, as in a browser.
      const browser = new BrowserWindow({ show: false, webPreferences: { partition: 'browser' } });
      await browser.loadURL(url);
      const went = new Promise<string>((resolve) =>
        browser.webContents.once('will-navigate', (event) => {
          event.preventDefault();
          resolve(event.url);
        }),
      );
      await browser.webContents.executeJavaScript(
        "getSelection().selectAllChildren(document.getElementById('said'))",
      );
      await browser.webContents.executeJavaScript(code);
      const address = await went;
      browser.destroy();
      return address;
    },
    [`http://127.0.0.1:${port}/quay`, decodeURIComponent(bookmarklet.slice('javascript:'.length))] as const,
  );
  server.close();
  await openAddress(opened);
  await expect.poll(() => field('Words').inputValue()).toBe(words);
  expect(await field('Words before').inputValue()).toMatch(/^ago\. (Long ago\. )+She said:$/);
  expect(await field('Words after').inputValue()).toBe('Then silence.');
  expect(await field('Title').inputValue()).toBe('Who pays?');
  expect(await field('Authors').inputValue()).toBe('Ferro, Ana');
  expect(await field('Published').inputValue()).toBe('2026-03-03');
  expect(await field('Address (URL)').inputValue()).toBe(`http://127.0.0.1:${port}/quay`);
});

test('a source is filled in from the web after the user has seen the host, and never from this machine', async () => {
  const asked = () => window.app.evaluate(() => Reflect.get(globalThis, 'asked'));
  const answerWith = (response: number) =>
    window.app.evaluate(({ dialog }, chosen) => {
      dialog.showMessageBox = (...args: unknown[]) => {
        Reflect.set(globalThis, 'asked', args.at(-1));
        return Promise.resolve({ response: chosen, checkboxChecked: false });
      };
    }, response);
  const fill = async () => {
    await tabTo('Fill from the web');
    await page.keyboard.press('Enter');
  };
  await answerWith(0);
  await fill();
  await capture()
    .getByText(/^Port \d+ is not a port of the web/)
    .waitFor();
  await inspectScreen(window, 'capture-look-up-refused');
  await field('Address (URL)').fill('http://127.0.0.1/');
  await fill();
  await capture()
    .getByText('127.0.0.1 is on this computer or in a private network, where Stet looks nothing up.')
    .waitFor();
  fault('T10', 'this machine, asked for in the app', { tries: 2, survived: 2, worst: '0 requests' });

  await answerWith(1);
  await field('Address (URL)').fill('https://news.example/secret?x=1');
  await field('Published in').fill('');
  await fill();
  await expect.poll(asked).toMatchObject({
    message: 'Look this up at news.example?',
    detail: expect.stringContaining('https://news.example/secret?x=1'),
  });
  await capture().getByRole('button', { name: 'Fill from the web' }).waitFor();
  expect(await field('Published in').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await discard();
  await capture().waitFor({ state: 'hidden' });
});

test('the metadata of a page fills in the empty fields of a source, and this can be cancelled', async () => {
  let answering = true;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (!answering) return;
    response.end(`<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Their headline",
      "author": {"name": "Ana Ferro"}, "publisher": {"name": "Orsa Today"}, "datePublished": "2026-03-03"}</script>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await routeTheWebTo((server.address() as AddressInfo).port);

  await menu(window, 'go.sources');
  await page.getByRole('button', { name: 'New source…' }).first().focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'New source' });
  const input = (name: string) => form.getByRole('textbox', { name, exact: true });
  await input('Title').fill('My own headline');
  await input('Address (URL)').fill('http://paper.example/quay');
  await tabTo('Fill from the web');
  await page.keyboard.press('Enter');
  await form.getByText('Filled in 3 fields.').waitFor();
  expect(await input('Title').inputValue()).toBe('My own headline');
  expect(await input('Newspaper').inputValue()).toBe('Orsa Today');
  expect(await input('Authors').inputValue()).toBe('Ferro, Ana');
  expect(await input('Published').inputValue()).toBe('2026-03-03');
  await inspectScreen(window, 'source-filled');

  answering = false;
  await page.keyboard.press('Enter');
  await form.getByText('Looking it up…').waitFor();
  await input('Place').fill('Orsa');
  await tabTo('Stop looking it up');
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Fill from the web' }).waitFor();
  expect(await form.getByText(/did not reply/).count()).toBe(0);
  server.closeAllConnections();
  server.close();
  await tabTo('Save');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'hidden' });
  expect((await kept('sources.list'))[0].csl).toMatchObject({
    type: 'article-newspaper',
    title: 'My own headline',
    'publisher-place': 'Orsa',
  });
});

test('Save in a form that covers another form saves its own record', async () => {
  await menu(window, 'go.quotes');
  await page.getByRole('button', { name: 'Capture quote…' }).first().click();
  const quote = page.getByRole('dialog', { name: 'Capture quote' });
  await quote.getByRole('textbox', { name: 'Words', exact: true }).fill('Said.');
  await quote.getByRole('button', { name: 'New…' }).click();
  const source = page.getByRole('dialog', { name: 'New source' });
  await source.getByRole('textbox', { name: 'Title' }).fill('Minutes');
  await source.getByRole('button', { name: 'Save' }).click();
  await source.waitFor({ state: 'hidden' });
  await quote.getByText('Minutes').waitFor();
  await page.keyboard.press('Escape');
  await discard();
  await quote.waitFor({ state: 'hidden' });
  expect((await kept('sources.list'))[0].csl.title).toBe('Minutes');
  expect(await kept('quotes.list')).toHaveLength(2);
});

test('the bookmarklet can be copied, and a global shortcut chosen', async () => {
  await byPalette(window, 'capture from the browser');
  const setup = page.getByRole('dialog', { name: 'Capture from the browser' });
  await setup.waitFor();
  await inspectScreen(window, 'capture-setup');
  await tabTo('Copy the bookmarklet');
  await page.keyboard.press('Enter');
  await setup.getByText('Copied.').waitFor();
  expect(await window.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(bookmarklet);

  await chooseKey(page, /F9/);
  await expect.poll(() => holds(window, 'CmdOrCtrl+Shift+F9')).toBe(true);
  await chooseKey(page, /F8/);
  await expect.poll(() => holds(window, 'CmdOrCtrl+Shift+F8')).toBe(true);
  await expect.poll(() => holds(window, 'CmdOrCtrl+Shift+F9')).toBe(false);
});

test('a shortcut that another program uses is refused by name', async () => {
  const other = await launchApp();
  await other.page.getByRole('button', { name: 'Try the sample' }).click();
  await other.page.getByRole('heading', { name: 'Desk' }).waitFor();
  await menu(other, 'capture.bookmarklet');
  await chooseKey(other.page, /F8/);
  await other.page
    .getByText('Another program has this key, or the system does not allow it: choose another one.')
    .waitFor();
  expect(await holds(other, 'CmdOrCtrl+Shift+F8')).toBe(false);
  await inspectScreen(other, 'capture-key-taken');
  await other.close();
  await chooseKey(page, /No key/);
  await expect.poll(() => holds(window, 'CmdOrCtrl+Shift+F8')).toBe(false);
});

/** Every host resolves to a public address, and all connections go to this port: only the network is simulated. */
const routeTheWebTo = (port: number): Promise<void> =>
  window.app.evaluate(({ dialog }, to) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    const dns = process.getBuiltinModule('node:dns/promises');
    const http = process.getBuiltinModule('node:http');
    const request = http.request as (url: URL, options: object) => unknown;
    Object.assign(dns, { lookup: async () => [{ address: '93.184.215.14', family: 4 }] });
    Object.assign(http, {
      request: (url: URL, options: object) =>
        request(new URL(url.pathname, `http://127.0.0.1:${to}`), { ...options, lookup: undefined }),
    });
  }, port);

const holds = ({ app }: Launched, key: string): Promise<boolean> =>
  app.evaluate(({ globalShortcut }, accelerator) => globalShortcut.isRegistered(accelerator), key);

async function chooseKey(inPage: Page, name: RegExp): Promise<void> {
  const select = inPage.getByRole('button', { name: /Key for/ });
  await select.focus();
  await inPage.keyboard.press('Enter');
  await inPage.getByRole('option', { name }).waitFor();
  await inPage.getByRole('option', { name }).click();
}
