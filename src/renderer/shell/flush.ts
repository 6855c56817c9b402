import { call, onEvent } from '../api/client';

/** What must be stored before the window may go. */
const stores = new Set<() => Promise<unknown>>();

export const registerFlush = (store: () => Promise<unknown>): void => void stores.add(store);

/**
 * Stores what is typed when the window loses the user's eye, and answers main before it closes. Main asks at
 * any time, so this stands from the first moment on, with or without anything to store.
 */
export function followFlush(): () => void {
  const flush = () => Promise.all([...stores].map((store) => store()));
  // A failure stands in the top bar already.
  const quietly = () => void flush().catch(() => {});
  const onHide = () => document.visibilityState === 'hidden' && quietly();
  window.addEventListener('blur', quietly);
  document.addEventListener('visibilitychange', onHide);
  // No answer if it failed: main then asks whether to close all the same.
  const stop = onEvent('flush', () => {
    void flush().then(
      () => call('app.flushed', undefined),
      () => {},
    );
  });
  return () => {
    window.removeEventListener('blur', quietly);
    document.removeEventListener('visibilitychange', onHide);
    stop();
  };
}
