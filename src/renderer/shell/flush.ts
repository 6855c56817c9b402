import { call, onEvent } from '../api/client';
import { t } from './messages';
import { Store, useStore } from './store';

/** Something in the window that holds words of the user's and stores them. */
interface Holder {
  /** Whether some of them are not on disk. */
  isUnsaved(): boolean;
  /** Why the last try to store some of them failed. */
  trouble(): string | null;
  /** Rejects with what stood in the way. */
  store(): Promise<unknown>;
  /** Puts what is unsaved into rescue files; rejects where there are none for it. */
  rescue(): Promise<unknown>;
}

const holders = new Set<Holder>();

/** Returns a function that lets go of it. */
export function registerHolder(holder: Holder): () => void {
  holders.add(holder);
  return () => void holders.delete(holder);
}

/** Longer than main waits for a database that another program holds. */
const patience = 7_000;
const rescuePatience = 3_000;

/** From the moment when main asks for all words until it is decided whether they are left. */
const leaving = new Store(false);
export const useLeaving = (): boolean => useStore(leaving);

/** Every holder has its turn to the end; rejects with the first thing that stood in the way. */
async function each(work: (holder: Holder) => Promise<unknown>): Promise<void> {
  const turns = await Promise.allSettled([...holders].map(work));
  const failed = turns.find((turn) => turn.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Stores unsaved changes when the window loses the focus or is hidden, and when main asks because the workspace is
 * about to be left. Main may ask at any time, so this is registered at the start.
 */
export function followFlush(): () => void {
  // The top bar shows a failure already.
  const quietly = () => void each((holder) => holder.store()).catch(() => {});
  const onHide = () => document.visibilityState === 'hidden' && quietly();
  // Main then asks for the words, and reloads the window itself.
  const onUnload = (event: BeforeUnloadEvent) => {
    if ([...holders].some((holder) => holder.isUnsaved())) event.preventDefault();
  };
  window.addEventListener('blur', quietly);
  window.addEventListener('beforeunload', onUnload);
  document.addEventListener('visibilitychange', onHide);
  const stops = [onEvent('flush', ({ asked }) => void answer(asked)), onEvent('stay', thaw)];
  return () => {
    window.removeEventListener('blur', quietly);
    window.removeEventListener('beforeunload', onUnload);
    document.removeEventListener('visibilitychange', onHide);
    for (const stop of stops) stop();
  };
}

/** Main repeats a request until it is answered. */
let lastAsked = 0;

async function answer(asked: number): Promise<void> {
  if (asked === lastAsked) return;
  lastAsked = asked;
  freeze();
  // After the events of keys that are down already.
  await wait(0);
  const reason = await within(
    patience,
    each((holder) => holder.store()),
  );
  const unsaved =
    reason === null
      ? null
      : {
          reason: reason.slice(0, 2000),
          isRescued:
            (await within(
              rescuePatience,
              each((holder) => holder.rescue()),
            )) === null,
        };
  await call('app.flushed', { asked, unsaved });
}

const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** What went wrong, in a sentence; null when all went well. */
const within = (time: number, work: Promise<unknown>): Promise<string | null> =>
  Promise.race([
    work.then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    ),
    wait(time).then(
      () => [...holders].map((holder) => holder.trouble()).find((reason) => reason) ?? t('stillSaving'),
    ),
  ]);

/** Gives the focus and the selection back. */
let giveBack = () => {};

/** Nothing more can be typed, because nobody would store it. */
function freeze(): void {
  if (leaving.get()) return;
  const { activeElement } = document;
  const selection = document.getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => selection?.getRangeAt(at));
  giveBack = () => {
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    selection?.removeAllRanges();
    for (const range of ranges) if (range) selection?.addRange(range);
  };
  document.body.inert = true;
  leaving.set(true);
}

/** The window goes on: the user stays, or another workspace is open. */
export function thaw(): void {
  if (!leaving.get()) return;
  document.body.inert = false;
  leaving.set(false);
  giveBack();
}
