import type { Bridge, Channel, EventName, EventPayload, Input, Output } from '../../ipc/contract';
import { type Result, unwrap } from '../../ipc/result';

declare global {
  interface Window {
    stet: Bridge;
  }
}

/** Sends a request to main. Throws a `StetError` whose message may be shown. */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  // The bridge carries plain data; main returns what the contract's schema for this channel says.
  return unwrap((await window.stet.invoke(channel, input)) as Result<Output<C>>);
}

/** Listens to an event of main. Returns a function that ends it. */
export function onEvent<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.stet.on(event, (payload) => listener(payload as EventPayload<E>));
}
