import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchApp } from '../support/launch.ts';

/** The window grants no permission, loads no other page and sends no request to the network. */
let stet: Launched;
let page: Page;
let server: Server;
let elsewhere: string;
const visits: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*').end('<title>elsewhere</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stet = await launchApp({ args: ['--use-fake-device-for-media-stream'] });
  page = stet.page;
  await stet.app.evaluate(({ BrowserWindow }) => {
    const list: unknown[] = [];
    Reflect.set(globalThis, 'navigations', list);
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', ({ url, defaultPrevented }) =>
      list.push([url, defaultPrevented]),
    );
  });
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
});
afterAll(async () => {
  await stet.close();
  server.close();
});

const home = 'app://stet/index.html?language=en';

/** The one window still shows the app. */
async function expectHome(): Promise<void> {
  const addresses = () =>
    stet.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getURL()),
    );
  expect(await addresses()).toEqual([home]);
  // Not with a locator: Playwright would wait for the end of a navigation that never started.
  expect(await page.evaluate(() => document.body.textContent)).toContain('Try the sample');
  expect(visits).toEqual([]);
}

test('the server that the window must not reach is reachable', async () => {
  await fetch(`${elsewhere}/control`);
  expect(visits.splice(0)).toEqual(['GET /control']);
});

test('every permission except copying is denied, both on request and on query', async () => {
  const names = [
    ...['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'background-sync'],
    ...[
      'persistent-storage',
      'accelerometer',
      'gyroscope',
      'magnetometer',
      'idle-detection',
      'screen-wake-lock',
    ],
    ...['storage-access', 'window-management', 'local-fonts'],
  ];
  const states = await page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (name) => {
          const query = navigator.permissions.query({ name: name as PermissionName });
          return `${name} ${await query.then(({ state }) => state)}`;
        }),
      ),
    names,
  );
  expect(states).toEqual(names.map((name) => `${name} denied`));

  const asked = await page.evaluate(async () => {
    const outcome = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        (error: Error) => error.name,
      );
    const located = new Promise((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, ({ code }) => reject({ name: `refused ${code}` })),
    );
    return {
      position: await outcome(located),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await outcome(navigator.clipboard.readText()),
      notification: await Notification.requestPermission(),
      midi: await outcome(navigator.requestMIDIAccess()),
    };
  });
  expect(asked).toEqual({
    position: 'refused 1',
    camera: 'NotAllowedError',
    screen: expect.stringMatching(/NotAllowedError|NotSupportedError|InvalidStateError/),
    clipboard: 'NotAllowedError',
    notification: 'denied',
    midi: expect.stringMatching(/NotAllowedError|SecurityError/),
  });
});

test('no other window opens', async () => {
  const opened = await page.evaluate((url) => {
    const open = (...args: Parameters<typeof window.open>) => window.open(...args) !== null;
    const link = Object.assign(document.createElement('a'), {
      href: url,
      target: '_blank',
      textContent: 'x',
    });
    document.body.append(link);
    link.click();
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
    link.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }));
    link.remove();
    return [
      open(url),
      open('app://stet/index.html', '_blank', 'noopener'),
      open('about:blank', 'named', 'popup,nodeIntegration=yes,sandbox=no'),
      open('file:///etc/passwd'),
      open('javascript:1'),
    ];
  }, `${elsewhere}/window`);
  expect(opened).toEqual([false, false, false, false, false]);
  await expectHome();
});

/** The navigation events in main since the last call, and whether each was prevented. */
const navigations = (): Promise<unknown[]> =>
  stet.app.evaluate(() => Reflect.get(globalThis, 'navigations').splice(0));

const leave: [string, (url: string) => void][] = [
  ['its location', (url) => location.assign(url)],
  ['a link', (url) => Object.assign(document.createElement('a'), { href: url }).click()],
  ['its history', (url) => location.replace(url)],
  [
    'a refresh',
    (url) =>
      document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` }),
      ),
  ],
];

test.each(leave)('main prevents navigation by %s', async (_, go) => {
  for (const url of [`${elsewhere}/page`, 'app://evil/', 'app://stet/other.html', 'mailto:x@y.example']) {
    await page.evaluate(go, url);
    await expect.poll(navigations).toEqual([[url, true]]);
  }
  await expectHome();
});

test('a form is not sent, and a script’s address and a file open nothing', async () => {
  const violated = await page.evaluate((url) => {
    const found = new Set<string>();
    const both = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (found.add(effectiveDirective).size === 2) resolve([...found].sort());
      });
    });
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
    location.assign('file:///etc/passwd');
    location.assign('javascript:document.title="run"');
    return both;
  }, `${elsewhere}/form`);
  expect(violated).toEqual(['form-action', 'script-src-elem']);
  expect(await page.title()).not.toBe('run');
  await expectHome();
});

test('main refuses a frame, a redirect and a web view too', async () => {
  const prevented = await stet.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return ['will-frame-navigate', 'will-redirect', 'will-attach-webview'].map((name) => {
      let calls = 0;
      contents?.emit(name, { preventDefault: () => calls++ }, {}, {});
      return calls;
    });
  });
  expect(prevented).toEqual([1, 1, 1]);
});

test('nothing is embedded: a frame, an object and a web view stay empty', async () => {
  const loaded = await page.evaluate(async (url) => {
    const hosts = (['iframe', 'object', 'embed', 'webview'] as const).map((name) => {
      const element = document.createElement(name);
      element.setAttribute(name === 'object' ? 'data' : 'src', url);
      document.body.append(element);
      return element;
    });
    const frame = document.createElement('iframe');
    frame.srcdoc = '<script>parent.framed = true</script>';
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    const webview = hosts.at(-1);
    const outcome = { framed: 'framed' in globalThis, webview: webview ? 'loadURL' in webview : null };
    for (const element of [...hosts, frame]) element.remove();
    return outcome;
  }, `${elsewhere}/embedded`);
  expect(loaded).toEqual({ framed: false, webview: false });
  await expectHome();
});

test('no request leaves the app, with or without the page’s policy', async () => {
  const cdp = await page.context().newCDPSession(page);
  for (const bypass of [false, true]) {
    await cdp.send('Page.setBypassCSP', { enabled: bypass });
    await page.reload();
    const outcomes = await page.evaluate(async (url) => {
      const settled = (promise: Promise<unknown>) =>
        promise.then(
          () => 'reached',
          () => 'refused',
        );
      const load = (name: 'img' | 'script' | 'link' | 'video', fields: object) =>
        settled(
          new Promise((resolve, reject) => {
            const element = Object.assign(document.createElement(name), fields);
            element.onload = resolve;
            element.onerror = reject;
            document.head.append(element);
          }),
        );
      const socket = new Promise((resolve, reject) => {
        const connection = new WebSocket(`${url.replace('http', 'ws')}/socket`);
        connection.onopen = resolve;
        connection.onerror = reject;
      });
      navigator.sendBeacon(`${url}/beacon`, 'x');
      return Promise.all([
        settled(fetch(`${url}/fetch`)),
        settled(fetch(`${url}/no-cors`, { mode: 'no-cors' })),
        settled(socket),
        load('script', { type: 'module', src: `${url}/module.js` }),
        load('img', { src: `${url}/picture.png` }),
        load('script', { src: `${url}/script.js` }),
        load('link', { rel: 'stylesheet', href: `${url}/style.css` }),
        load('video', { src: `${url}/film.mp4` }),
      ]);
    }, elsewhere);
    expect(outcomes).toEqual(Array(8).fill('refused'));
  }
  await expectHome();
});
