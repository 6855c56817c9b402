import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { everyByte } from '../support/canary.ts';
import { testWhere } from '../support/testWhere.ts';
import { type Launched, launchApp } from './support/launch.ts';
import { attachOnSample, citeAndRelate, exportOpen } from './support/mainJob.ts';
import { recordRequests } from './support/requests.ts';
import { menu } from './support/screens.ts';

/** No request without the user's action: each one is recorded, from the first start to files on disk. */
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-privacy-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = async () => {
  const recording = await recordRequests(folder);
  const window = await launchApp({ ...recording, userData: path.join(folder, 'settings') });
  return { window, recording };
};

/** Asks a server on this machine, once as the page's engine does and once as Node does. */
async function askServer({ app }: Launched): Promise<string> {
  const server = createServer((_request, response) => response.end('here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/control`;
  const answers = await app.evaluate(async ({ session }, url) => {
    const { get } = process.getBuiltinModule('node:http');
    const byNode = new Promise((resolve) => get(url, (response) => resolve(response.statusCode)));
    return [(await session.fromPartition('control').fetch(url)).status, await byNode];
  }, address);
  expect(answers).toEqual([200, 200]);
  server.close();
  return `127.0.0.1:${port}`;
}

testWhere(process.platform !== 'win32', 'a script starts the app')(
  'the main job asks the network for nothing, and the log has none of its words',
  async () => {
    const { window, recording } = await start();
    const nothing = async () => {};
    await attachOnSample(window.page, nothing);
    await citeAndRelate(window.page, nothing);
    await exportOpen(window, 'Markdown (GFM)', path.join(folder, 'out'), nothing);
    await menu(window, 'workspace.backup');
    await window.page.getByText(/^Backed up/).waitFor();
    const log = await readFile(
      path.join(await window.app.evaluate(({ app }) => app.getPath('logs')), 'stet.log'),
      'utf8',
    );
    expect(log.trim().split('\n')).toEqual([expect.stringMatching(/Z Stet \d/)]);
    const control = await askServer(window);
    await window.close();

    const { byChromium, byNode } = await recording.read();
    const isControl = (request: string) => request.includes(control);
    // The recording is one: it has the two requests that the test itself made.
    expect(byChromium.filter(isControl)).toContain(`URL_REQUEST_START_JOB http://${control}/control`);
    expect(byNode.filter(isControl)).toEqual([`connect ${control}`]);
    expect(byChromium.filter((request) => !isControl(request))).toEqual([]);
    expect(byNode.filter((request) => !isControl(request))).toEqual([]);
    // Nor does the program's own folder say what was written, beside the settings and the sample itself.
    const settings = await everyByte(path.join(folder, 'settings', 'logs'));
    expect(settings).not.toMatch(/quay|Orsa|Brandt/);
  },
);

testWhere(process.platform === 'linux', 'a script starts the app')(
  'spelling is checked without a request',
  async () => {
    const { window, recording } = await start();
    await window.page.getByRole('button', { name: 'Try the sample' }).click();
    await window.page
      .getByText(/Dredging stops/)
      .first()
      .waitFor();
    const wrong = await window.page.evaluate(() =>
      Reflect.get(globalThis, 'stet').invoke('spelling.check', {
        language: 'en-GB',
        words: ['harbour', 'harbuor'],
      }),
    );
    expect(wrong).toMatchObject({ value: ['harbuor'] });
    await window.close();
    const { byChromium, byNode } = await recording.read();
    expect(byChromium.filter((request) => request.startsWith('URL_REQUEST'))).toEqual([]);
    expect(byNode).toEqual([]);
  },
);
