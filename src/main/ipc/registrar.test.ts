import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { verbatim } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import { type Channel, channels, type Handlers } from '../../ipc/contract';
import type { Result } from '../../ipc/result';
import { logTo } from '../../workspace/log';
import { registerHandlers } from './registrar';

vi.mock('electron', () => ({ app: { isPackaged: true } }));
afterEach(() => logTo(() => {}));

type Frame = { parent: object | null; origin: string } | null;
type Listener = (event: IpcMainInvokeEvent, payload: unknown, opening?: unknown) => Promise<Result<unknown>>;

const ownWindow: Frame = { parent: null, origin: 'app://stet' };

/** Main with one answer for every channel; `ask` sends it what a page in such a frame would send. */
function main(handle: (input: unknown) => Promise<unknown> = async () => null) {
  const listeners = new Map<string, Listener>();
  const done: Channel[] = [];
  const asked: unknown[] = [];
  const handler = async (input: unknown) => {
    asked.push(input);
    return handle(input);
  };
  registerHandlers(
    { handle: (name: string, listener: Listener) => listeners.set(name, listener) } as unknown as IpcMain,
    Object.fromEntries(channels.map((channel) => [channel, handler])) as unknown as Handlers,
    (channel) => done.push(channel),
    () => 'present',
  );
  const ask = async (
    channel: Channel,
    payload: unknown,
    senderFrame: Frame = ownWindow,
    opening: unknown = undefined,
  ) => listeners.get(channel)?.({ senderFrame } as unknown as IpcMainInvokeEvent, payload, opening);
  return { ask, asked, done, listeners };
}

const refusal = (code: string) => ({ ok: false, error: { code } });

test('the window itself gets what it asks for', async () => {
  const { ask, asked, done } = main(async () => 'the sources');
  expect(await ask('sources.list', {})).toEqual({ ok: true, value: 'the sources' });
  expect(asked).toEqual([{ text: '', limit: 200, offset: 0, sort: 'updated' }]);
  expect(done).toEqual(['sources.list']);
});

test('every channel of the contract can be asked, and no other', () => {
  expect([...main().listeners.keys()]).toEqual(channels);
});

test.each<[string, Frame]>([
  ['a frame inside the window', { parent: {}, origin: 'app://stet' }],
  ['a page of another site', { parent: null, origin: 'https://evil.example' }],
  ['a host that begins like ours', { parent: null, origin: 'app://stet.evil.example' }],
  ['another host of our scheme', { parent: null, origin: 'app://evil' }],
  ['a local file', { parent: null, origin: 'file://' }],
  ['a page without an origin', { parent: null, origin: 'null' }],
  ['a frame that is gone', null],
])('%s is refused by every channel, and nothing is done for it', async (_, frame) => {
  const { ask, asked, done } = main();
  for (const channel of channels)
    expect(await ask(channel, undefined, frame)).toMatchObject(refusal('forbidden'));
  expect(asked).toEqual([]);
  expect(done).toEqual([]);
});

test('a request over 256 MB or nested without end is refused before anybody reads it', async () => {
  const { ask, asked, done } = main();
  const large = { name: 'x.png', bytes: new Uint8Array(2 ** 28 + 1) };
  expect(await ask('assets.add', large)).toMatchObject(refusal('invalid-input'));
  let deep: unknown = 'deep';
  for (let level = 0; level < 1100; level++) deep = [deep];
  expect(await ask('settings.set', { layout: deep })).toMatchObject(refusal('invalid-input'));
  expect(asked).toEqual([]);
  expect(done).toEqual([]);
  expect(await ask('assets.add', { ...large, bytes: new Uint8Array(8) })).toMatchObject({ ok: true });
});

test('a request that the contract does not allow is refused, and what is wrong is named', async () => {
  const { ask, asked } = main();
  expect(await ask('sources.getMany', { ids: ['no id'] })).toMatchObject({
    ...refusal('invalid-input'),
    error: { said: { text: expect.stringContaining('ids[0]') } },
  });
  expect(asked).toEqual([]);
});

test('a failure keeps its code and its words, and no write is reported', async () => {
  const { ask, done } = main(() =>
    Promise.reject(new StetError('in-use', verbatim('It is used in “Harbour”.'))),
  );
  expect(await ask('quotes.delete', { id: '01890000-0000-7000-8000-000000000000' })).toMatchObject({
    ok: false,
    error: { code: 'in-use', said: { text: 'It is used in “Harbour”.' } },
  });
  expect(done).toEqual([]);
});

test.each([
  ['ENOENT', 'not-found', 'moved, renamed or deleted'],
  ['EUNKNOWN', 'internal', 'EUNKNOWN'],
] as const)('an error %s shows neither a path nor what was read', async (code, refused, told) => {
  const log: string[] = [];
  logTo((line) => log.push(line));
  const failure = Object.assign(new Error(`${code}: no such file, open '/home/canary'`), { code });
  const { ask } = main(() => Promise.reject(failure));
  const result = await ask('assets.choose', undefined);
  expect(result).toMatchObject(refusal(refused));
  expect(JSON.stringify(result)).toContain(told);
  expect(log).toEqual([expect.stringMatching(new RegExp(`^assets\\.choose: Error ${code}\\n {4}at src`))]);
  expect(JSON.stringify(result) + log.join()).not.toContain('canary');
});

test('a very long message is cut, and so is what stands in it', async () => {
  const text = 'x'.repeat(5000);
  const said = { key: 'any.key', values: { name: text, count: 1 }, text };
  const { ask } = main(() => Promise.reject(new StetError('io', said)));
  const cut = `${'x'.repeat(1000)}…`;
  expect(await ask('backups.create', undefined)).toMatchObject({
    error: { said: { key: 'any.key', values: { name: cut, count: 1 }, text: cut } },
  });
});

test('a request about a workspace that was left since is refused, and nothing is done for it', async () => {
  const { ask, asked } = main();
  for (const opening of ['earlier', null, 7, {}])
    expect(await ask('articles.list', {}, ownWindow, opening)).toMatchObject(refusal('not-a-workspace'));
  expect(asked).toEqual([]);
  expect(await ask('articles.list', {}, ownWindow, 'present')).toMatchObject({ ok: true });
  expect(await ask('workspace.close', undefined, ownWindow, 'earlier')).toMatchObject({ ok: true });
});
