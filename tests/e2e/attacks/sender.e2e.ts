import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchApp, projectRoot } from '../support/launch.ts';

/**
 * Pages with the app's own preload script: only the top frame of the app's origin may send requests.
 * They load in a separate session, in which the test provides the content of each address.
 */
let stet: Launched;

beforeAll(async () => {
  stet = await launchApp();
});
afterAll(() => stet.close());

interface Answers {
  top: unknown;
  frame: unknown;
}

/** Sends a request from a page at `top`, and from a page at `inner` in a frame of it. */
const askFrom = (top: string, inner: string): Promise<Answers> =>
  stet.app.evaluate(
    async ({ BrowserWindow, session }, [preload, topUrl, innerUrl]) => {
      const partition = session.fromPartition(`attack ${topUrl} ${innerUrl}`);
      for (const scheme of ['app', 'https', 'file']) {
        partition.protocol.handle(scheme, ({ url }) => {
          const html = url.startsWith(topUrl) ? `<iframe src="${innerUrl}"></iframe>` : 'framed';
          return new Response(html, { headers: { 'Content-Type': 'text/html' } });
        });
      }
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, session: partition, sandbox: true, nodeIntegrationInSubFrames: true },
      });
      try {
        await window.loadURL(`${topUrl}top.html`);
        const ask = "stet.invoke('app.info')";
        const [frame] = window.webContents.mainFrame.frames;
        return {
          top: await window.webContents.mainFrame.executeJavaScript(ask),
          frame: await frame?.executeJavaScript(ask),
        };
      } finally {
        window.destroy();
      }
    },
    [path.join(projectRoot, 'out/preload/index.cjs'), top, inner] as const,
  );

const refused = {
  ok: false,
  error: { code: 'forbidden', said: { key: 'requests.notOwnWindow', values: {}, text: expect.any(String) } },
};

test('the top frame of the app’s own origin is answered; a frame in it is not, even of the same origin', async () => {
  const { top, frame } = await askFrom('app://stet/', 'app://stet/frame.html');
  expect(top).toMatchObject({ ok: true });
  expect(frame).toEqual(refused);
});

test.each(['https://evil.example/', 'data:text/html,framed'])('a frame at %s is refused', async (inner) => {
  expect((await askFrom('app://stet/', inner)).frame).toEqual(refused);
});

test.each([
  'https://evil.example/',
  'https://stet/',
  'app://stet.evil.example/',
  'app://evil/',
  'app://stetson/',
  'file:///',
])('a page at %s is refused, and so is a page of the app in a frame of it', async (top) => {
  const { top: outer, frame } = await askFrom(top, 'app://stet/frame.html');
  expect(outer).toEqual(refused);
  expect(frame).toEqual(refused);
});

test('a page with an opaque origin is refused at any address', async () => {
  const answer = await stet.app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      const partition = session.fromPartition('attack sandboxed');
      partition.protocol.handle(
        'app',
        () =>
          new Response('<p>sandboxed</p>', {
            headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': 'sandbox allow-scripts' },
          }),
      );
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, session: partition, sandbox: true },
      });
      await window.loadURL('app://stet/assets/picture.svg');
      const result: unknown = await window.webContents.executeJavaScript("stet.invoke('app.info')");
      window.destroy();
      return result;
    },
    path.join(projectRoot, 'out/preload/index.cjs'),
  );
  expect(answer).toEqual(refused);
});
