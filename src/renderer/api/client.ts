import type { Bridge, Channel, EventName, EventPayload, Input, Output } from '../../ipc/contract';
import { type Result, unwrap } from '../../ipc/result';

declare global {
  interface Window {
    stet: Bridge;
  }
}

type Call = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;

/** The opening of the workspace that the window shows (`WorkspaceState`). */
let current: string | undefined;

export const setOpening = (opening: string | undefined): void => {
  current = opening;
};

async function send<C extends Channel>(
  channel: C,
  input: Input<C>,
  opening: string | undefined,
): Promise<Output<C>> {
  // The bridge carries plain data; main returns what the contract's schema for this channel says.
  return unwrap((await window.stet.invoke(channel, input, opening)) as Result<Output<C>>);
}

/** Sends a request to main. Throws a `StetError` whose message may be shown. */
export const call: Call = (channel, input) => send(channel, input, current);

/** Requests that are of the workspace which is open now, and are refused once another one is. */
export function callsOfOpening() {
  const opening = current ?? '';
  const ofOpening: Call = (channel, input) => send(channel, input, opening);
  return { opening, call: ofOpening, isCurrent: () => current === opening };
}

/** Listens to an event of main. Returns a function that ends it. */
export function onEvent<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.stet.on(event, (payload) => listener(payload as EventPayload<E>));
}
