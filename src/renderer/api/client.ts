import { StetError } from '../../core/model/errors';
import {
  type Bridge,
  type Channel,
  type EventName,
  type EventPayload,
  events,
  type Input,
  type Output,
} from '../../ipc/contract';
import { type Result, unwrap } from '../../ipc/result';

declare global {
  interface Window {
    stet: Bridge;
  }
}

/** Asks main. Rejects with a `StetError` whose message can be shown as it is. */
export async function call<C extends Channel>(
  channel: C,
  // A channel that takes nothing is called without a second argument.
  ...[input]: undefined extends Input<C> ? [input?: Input<C>] : [input: Input<C>]
): Promise<Output<C>> {
  // Main is ours and has checked the request; parsing a long article's body a second time would cost a frame.
  const result = (await window.stet.invoke(channel, input)) as Result<Output<C>>;
  return unwrap(result);
}

/** Returns what stops listening. */
export function onEvent<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.stet.on(event, (payload) => {
    const parsed = events[event].safeParse(payload);
    if (!parsed.success) throw new StetError('internal', `Main sent a “${event}” that could not be read.`);
    // `events[event]` is the schema of E; TypeScript widens it to that of any event.
    listener(parsed.data as EventPayload<E>);
  });
}
