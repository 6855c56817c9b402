import { call, onEvent } from '../api/client';

/** Functions that store unsaved changes before the window closes. */
const stores = new Set<() => Promise<unknown>>();

export const registerFlush = (store: () => Promise<unknown>): void => void stores.add(store);

/**
 * Stores unsaved changes when the window loses the focus or is hidden, and when main asks before it closes. Main may
 * ask at any time, so this is registered at the start.
 */
export function followFlush(): () => void {
  const flush = () => Promise.all([...stores].map((store) => store()));
  // The top bar shows a failure already.
  const quietly = () => void flush().catch(() => {});
  const onHide = () => document.visibilityState === 'hidden' && quietly();
  window.addEventListener('blur', quietly);
  document.addEventListener('visibilitychange', onHide);
  // No reply after a failure: main then asks whether to close anyway.
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
