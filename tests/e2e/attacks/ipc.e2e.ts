import { readdirSync, readlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCodes } from '../../../src/core/model/errors.ts';
import { type Channel, contract } from '../../../src/ipc/contract.ts';
import { fault, tries } from '../../support/faults.ts';
import { sampleOf as inputsOf } from '../../support/property.ts';
import { testWhere } from '../../support/testWhere.ts';
import { fuzz } from '../support/fuzz.ts';
import { type Launched, launchApp, projectRoot } from '../support/launch.ts';
import { requestsOf } from '../support/requestsOf.ts';
import { sampleOf } from '../support/samples.ts';

/** A compromised page can send main any request. It must get an answer, never a crash and never a path. */
let stet: Launched;
let crashes: string[];
const asked = { spoilt: 0, made: 0 };

const channels = Object.keys(contract) as Channel[];

const ask = (channel: Channel, input?: unknown): Promise<{ ok: boolean; value: { id: string } }> =>
  stet.page.evaluate(([name, payload]) => Reflect.get(globalThis, 'stet').invoke(name, payload), [
    channel,
    input,
  ] as const);

/** A record of the channel's own kind, so that the request does not end with “not found”. */
async function recordFor(channel: Channel): Promise<string> {
  const group = channel.split('.')[0] ?? '';
  const maker = channels.find((name) => name === `${group}.create` && name !== 'workspace.create');
  const article = await ask('articles.create', { headline: 'Attacked' });
  if (!maker) return article.value.id;
  const made = await ask(maker, sampleOf(contract[maker].input, article.value.id));
  return made.value?.id ?? article.value.id;
}

beforeAll(async () => {
  stet = await launchApp();
  crashes = [];
  stet.page.on('crash', () => crashes.push('the page'));
  // No user can answer a dialog here, and nothing may leave the app. A change of the interface's language loads the page
  // anew, which would take the requests with it.
  await stet.app.evaluate(({ BrowserWindow, dialog, shell }) => {
    for (const window of BrowserWindow.getAllWindows()) window.loadURL = () => Promise.resolve();
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    shell.openPath = () => Promise.resolve('');
  });
});
afterAll(() => stet.close());

/** No message may reveal file locations or details of the program. */
function expectNoLeak(message: string): void {
  expect(message.length).toBeLessThan(2000);
  expect(message).not.toMatch(/\n\s+at |\.(ts|cjs|js|mjs):\d+|node:internal/);
  for (const place of [stet.userData, projectRoot, homedir(), tmpdir()]) expect(message).not.toContain(place);
}

test.each(channels)('%s answers every request', async (channel) => {
  await ask('workspace.sample');
  const sample = sampleOf(contract[channel].input, await recordFor(channel));
  expect(contract[channel].input.safeParse(sample).error?.message, 'the good input').toBeUndefined();

  const answers = await fuzz(stet.page, channel, sample);
  expect(answers.tried).toBeGreaterThan(30);
  asked.spoilt += answers.tried;
  expect(answers.strange).toEqual([]);
  expect(errorCodes).toEqual(expect.arrayContaining(answers.codes));
  for (const message of answers.refused) expect(message).toMatch(/contextBridge|could not be cloned/);
  for (const message of answers.messages) expectNoLeak(message);
  expect(crashes).toEqual([]);
});

const requests = tries({ full: 200, short: 15 });

test.each(channels)('%s answers requests that fast-check makes of its schema', async (channel) => {
  await ask('workspace.sample');
  const inputs = inputsOf(requestsOf(contract[channel].input, await recordFor(channel)), requests);
  const answers = await stet.page.evaluate(
    async ([name, all]) => {
      const strange: string[] = [];
      const said: { code: string; message: string }[] = [];
      for (const input of all) {
        let answer: { ok?: boolean; error?: { code: string; said: { text: string; values: object } } };
        try {
          answer = await Reflect.get(globalThis, 'stet').invoke(name, input);
        } catch (error) {
          // The bridge did not take it.
          if (!/contextBridge|could not be cloned/.test(String(error))) strange.push(String(error));
          continue;
        }
        if (answer?.ok === true) continue;
        const { code = '', said: { text, values } = {} } = answer?.error ?? {};
        if (typeof text !== 'string') strange.push((JSON.stringify(answer) ?? 'nothing').slice(0, 500));
        else said.push({ code, message: `${text} ${JSON.stringify(values)}` });
      }
      return { strange, said };
    },
    [channel, inputs] as const,
  );
  expect(answers.strange).toEqual([]);
  expect(errorCodes).toEqual(expect.arrayContaining([...new Set(answers.said.map(({ code }) => code))]));
  for (const { message } of answers.said) expectNoLeak(message.slice(0, 1900));
  expect(crashes).toEqual([]);
  asked.made += inputs.length;
});

test('the requests changed nothing in the program itself, and it still works', async () => {
  const polluted = () => [Reflect.get({}, 'polluted'), Reflect.get([], 'polluted')];
  expect(await stet.app.evaluate(polluted)).toEqual([undefined, undefined]);
  expect(await stet.page.evaluate(polluted)).toEqual([undefined, undefined]);
  await ask('workspace.sample');
  const made = await ask('articles.create', { headline: 'Still here' });
  expect(await ask('articles.get', { id: made.value.id })).toMatchObject({
    value: { headline: 'Still here' },
  });
  expect(await ask('backups.create')).toMatchObject({ ok: true });
  const outcome = (count: number) => ({ tries: count, survived: count, worst: `${crashes.length} crashes` });
  fault('T4', `${channels.length} channels: bad values in each field`, outcome(asked.spoilt));
  fault('T4', `${channels.length} channels: requests made of their schemas`, outcome(asked.made));
});

test('a request of more than 256 MB is refused', async () => {
  const answer = await stet.page.evaluate(() =>
    Reflect.get(globalThis, 'stet').invoke('assets.add', {
      name: 'x.png',
      bytes: new Uint8Array(2 ** 28 + 1),
    }),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
});

test('a file that cannot be read is not named by its path', async () => {
  const missing = path.join(stet.userData, 'missing.png');
  await stet.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, missing);
  const answer = await ask('assets.choose');
  expect(answer).toMatchObject({
    ok: false,
    error: { said: { text: expect.stringContaining('is not there') } },
  });
  expectNoLeak(JSON.stringify(answer));
});

test('asking for a backup that does not exist leaves the workspace open', async () => {
  await ask('workspace.sample');
  const answer = await ask('workspace.restoreBackup', { name: '../stet.db' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await ask('articles.facets')).toMatchObject({ ok: true });
});

testWhere(process.platform === 'linux', 'only on Linux')(
  'the workspace is opened once, even with many simultaneous requests',
  async () => {
    await stet.page.evaluate(() => {
      const again = () => Reflect.get(globalThis, 'stet').invoke('workspace.retry');
      return Promise.all(Array.from({ length: 8 }, again));
    });
    const pid = await stet.app.evaluate(() => process.pid);
    expect(openFiles(pid).filter((file) => file.endsWith('stet.db'))).toHaveLength(1);
  },
);

function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((name) => {
    try {
      return [readlinkSync(path.join(folder, name))];
    } catch {
      // Closed since it was listed.
      return [];
    }
  });
}
