import type { Bridge, Channel, EventName, EventPayload, Input, Output } from '../../ipc/contract';
import { type Result, unwrap } from '../../ipc/result';

declare global {
  interface Window {
    stet: Bridge;
  }
}

/** Asks main; throws a `StetError` whose message may be shown. */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  // The bridge carries plain data; main answered by the contract's own schema for this channel.
  return unwrap((await window.stet.invoke(channel, input)) as Result<Output<C>>);
}

/** Listens to what main tells unasked; answers how to stop. */
export function onEvent<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.stet.on(event, (payload) => listener(payload as EventPayload<E>));
}
