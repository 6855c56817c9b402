import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { type Message, verbatim } from '../../core/messages/catalog';
import { type ErrorCode, StetError } from '../../core/model/errors';
import {
  type Channel,
  channels,
  contract,
  type Handlers,
  isOfWorkspace,
  type Output,
} from '../../ipc/contract';
import type { Result } from '../../ipc/result';
import { systemError } from '../../workspace/disk/plainError';
import { logError } from '../../workspace/log';
import { isOwnOrigin } from '../security/security';
import { t } from './messages';
import { assertBearable } from './payload';

type AfterSuccess = (channel: Channel) => void;

/**
 * The one place where requests of the renderer come in: checks who asks and what is asked,
 * and turns every outcome into a `Result`. A channel without a handler is a compile error (`Handlers`).
 */
export function registerHandlers(
  ipcMain: IpcMain,
  handlers: Handlers,
  afterSuccess: AfterSuccess,
  currentOpening: () => string | null,
): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, payload: unknown, opening: unknown) =>
      respond(event, channel, payload, opening),
    );
  }

  async function respond<C extends Channel>(
    event: IpcMainInvokeEvent,
    channel: C,
    payload: unknown,
    opening: unknown,
  ): Promise<Result<Output<C>>> {
    try {
      assertOwnTopFrame(event);
      assertCurrent(channel, opening);
      const value = await run(channel, payload);
      afterSuccess(channel);
      return { ok: true, value };
    } catch (error) {
      return { ok: false, error: describe(error, channel) };
    }
  }

  /** A save that comes too late must not land in the workspace that was opened since. */
  function assertCurrent(channel: Channel, opening: unknown): void {
    if (opening === undefined || !isOfWorkspace(channel) || opening === currentOpening()) return;
    throw new StetError('not-a-workspace', t.message('otherOpening'));
  }

  function run<C extends Channel>(channel: C, payload: unknown): Promise<Output<C>> {
    assertBearable(payload);
    const parsed = contract[channel].input.parse(payload);
    // The handler's type and the schema's output are the same by `Handlers`; the union over C hides it.
    const handler = handlers[channel] as (input: unknown) => Promise<Output<C>>;
    return handler(parsed);
  }
}

function assertOwnTopFrame(event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  if (frame && frame.parent === null && isOwnOrigin(frame.origin)) return;
  throw new StetError('forbidden', t.message('notOwnWindow'));
}

/** A message may quote the request, which can be of any length. */
const longest = 1000;

function describe(error: unknown, channel: Channel): { code: StetError['code']; said: Message } {
  const { code, said } = explain(error, channel);
  const values = Object.entries(said.values).map(([name, value]) => [
    name,
    typeof value === 'string' ? shortened(value) : value,
  ]);
  return { code, said: { key: said.key, values: Object.fromEntries(values), text: shortened(said.text) } };
}

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Not of the request but of the machine: whoever reads the log wants to know. */
const isOfMachine = new Set<ErrorCode>([
  'locked',
  'corrupt',
  'disk-full',
  'io',
  'timeout',
  'replaced',
  'internal',
]);

function explain(error: unknown, channel: Channel): StetError {
  if (error instanceof StetError) {
    if (isOfMachine.has(error.code)) logError(channel, error);
    return error;
  }
  if (error instanceof z.ZodError) {
    return new StetError('invalid-input', verbatim(z.prettifyError({ issues: error.issues.slice(0, 5) })));
  }
  // Messages of Node and of packages hold paths, and quote what they could not read: the page gets the kind alone.
  logError(channel, error);
  const plain = systemError(error);
  if (plain) return plain;
  const kind = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
  return new StetError('internal', t.message('unexpected', { channel, kind }));
}
