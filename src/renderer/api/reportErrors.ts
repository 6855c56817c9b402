import { kindOf, stackOf } from '../../core/model/place';
import { call } from './client';

/** Tells main's log of an error that the window did not expect: its kind and its place, not its message. */
export function reportError(error: unknown): void {
  const stack = error instanceof Error ? stackOf(error).slice(0, 20_000) : '';
  // Where main does not answer, there is no log either.
  void call('log.error', { kind: kindOf(error), stack }).catch(() => undefined);
}

/** Reports what no part of the window catches. */
export function reportUncaughtErrors(): void {
  // Without an error it is a notice of the browser's, such as a ResizeObserver that is asked again in the next frame.
  window.addEventListener('error', ({ error }) => error && reportError(error));
  window.addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
}
