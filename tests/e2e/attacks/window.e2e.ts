import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fault } from '../../support/faults.ts';
import { testWhere } from '../../support/testWhere.ts';
import { type Launched, launchApp } from '../support/launch.ts';

/** What no script in the window may be able to do. */
let stet: Launched;
let page: Page;

beforeAll(async () => {
  stet = await launchApp();
  page = stet.page;
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
});
afterAll(() => stet.close());

const home = 'app://stet/index.html?language=en';

test('the window runs in the sandbox, without Node', async () => {
  const preferences = await stet.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return Reflect.get(window?.webContents ?? {}, 'getLastWebPreferences').call(window?.webContents);
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
  });
  const globals = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'];
  expect(await page.evaluate((names) => names.filter((name) => name in globalThis), globals)).toEqual([]);
  const bridge = await page.evaluate(() => Object.keys(Reflect.get(globalThis, 'stet')));
  expect(bridge.sort()).toEqual(['invoke', 'on']);
});

testWhere(process.platform === 'linux', 'only on Linux')(
  'the kernel sandboxes the page’s process',
  async () => {
    const pid = await stet.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    // 2: system calls are filtered.
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
  },
);

test('a page cannot call channels outside the contract', async () => {
  const refused = await page.evaluate(async () => {
    const { invoke, on } = Reflect.get(globalThis, 'stet');
    const names = ['electron', 'constructor', '__proto__', 'toString', 'workspace.openFolder', ''];
    const outcomes = [];
    for (const name of names) {
      outcomes.push(await invoke(name).then(String, (error: Error) => error.message));
      try {
        outcomes.push(on(name, () => undefined));
      } catch (error) {
        outcomes.push((error as Error).message);
      }
    }
    return outcomes;
  });
  for (const message of refused) expect(message).toMatch(/^No such (channel|event): /);
  expect(refused).toHaveLength(12);
});

test('every response of the app’s scheme has a policy, and nothing outside the bundle is served', async () => {
  const served: { url: string; policy: string | undefined; status: number }[] = [];
  page.on('response', (response) => {
    served.push({
      url: response.url(),
      policy: response.headers()['content-security-policy'],
      status: response.status(),
    });
  });
  const paths = [
    ...[
      'missing.js',
      '%2e%2e/package.json',
      '..%2fpackage.json',
      '..%2f..%2fpackage.json',
      '..%5cpackage.json',
    ],
    ...['%2e%2e%2fmain/index.cjs', 'assets/..%2f..%2fmain/index.cjs', '%2fetc%2fpasswd', '//etc/passwd'],
    ...[
      '....//....//etc/passwd',
      'etc/passwd%00.html',
      'index.html%00',
      '%',
      '%c0%ae%c0%ae/x',
      '%252e%252e/x',
    ],
    ...[
      'file:///etc/passwd',
      'C:/Windows/win.ini',
      '%5c%5cserver%5cshare',
      'assets',
      'assets/',
      'INDEX.HTML/',
    ],
    `assets/${'0'.repeat(64)}.png`,
    `assets/${'0'.repeat(64)}.png%2f..%2f..%2fstet.db`,
    `assets/${'0'.repeat(64)}.db`,
  ];
  const statuses = await page.evaluate(
    (names) => Promise.all(names.map(async (name) => (await fetch(`app://stet/${name}`)).status)),
    paths,
  );
  const outside = statuses.filter((status) => status !== 403 && status !== 404).length;
  fault('T3', 'paths out of the bundle', {
    tries: paths.length,
    survived: paths.length - outside,
    worst: `${outside} served`,
  });

  await page.reload();
  await page.getByRole('button', { name: 'Try the sample' }).waitFor();
  expect(served.filter(({ status }) => status === 200).length).toBeGreaterThan(3);
  for (const { url, policy } of served) expect(policy, url).toMatch(/^default-src 'none'/);
  expect(served.find(({ url }) => url === home)?.policy).toContain("script-src 'self'; style-src 'self';");

  const foreign = ['app://evil/index.html', 'app://stet.evil.example/index.html', 'app://localhost/'];
  const answers = await stet.app.evaluate(async ({ session }, urls) => {
    const all = urls.map((url) => ({ url, method: 'GET' }));
    all.push({ url: 'app://stet/index.html', method: 'POST' }, { url: 'app://stet/x', method: 'DELETE' });
    return Promise.all(
      all.map(async ({ url, method }) => {
        const { status, headers } = await session.defaultSession.fetch(url, { method });
        return { status, policy: headers.get('content-security-policy') };
      }),
    );
  }, foreign);
  for (const answer of answers) {
    expect(answer).toEqual({ status: 403, policy: expect.stringContaining("default-src 'none'") });
  }
});

test('a picture of the workspace is served with a policy that lets nothing run', async () => {
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await page
    .getByText(/Dredging stops/)
    .first()
    .waitFor();
  const served = await page.evaluate(async () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x3c, 0x73, 0x76, 0x67]);
    const { invoke } = Reflect.get(globalThis, 'stet');
    const { value } = await invoke('assets.add', { name: '../../x.html', bytes });
    const { status, headers } = await fetch(`app://stet/assets/${value.src.slice('asset:'.length)}`);
    const names = ['content-type', 'content-security-policy', 'x-content-type-options'];
    return [status, ...names.map((name) => headers.get(name))];
  });
  expect(served).toEqual([
    200,
    'image/png',
    expect.stringMatching(/^default-src 'none'.* sandbox$/),
    'nosniff',
  ]);
});
