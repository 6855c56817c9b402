import { StetError } from '../../core/model/errors';
import { announce } from './announce';
import { toast, toastError } from './toast';

/** A text, or what makes one of the outcome; null for nothing. */
type Message<O> = string | ((outcome: O) => string | null);

export interface ActionOptions<O> {
  /** Read out by a screen reader once the work is done. */
  announce?: Message<O>;
  /** Shown as a notice once the work is done. */
  toast?: Message<O>;
  /** Whether that notice says that something is wrong all the same. */
  isBad?: (outcome: O) => boolean;
  /** False for an error that the component shows itself; all others become a notice. */
  isToasted?: (error: Error) => boolean;
}

/**
 * Does the work and reports how it ended: its messages on success, a notice on failure, nothing when the user
 * cancelled it. Never rejects; returns the error, or null.
 */
export async function perform<O>(
  work: () => Promise<O>,
  options: ActionOptions<O> = {},
): Promise<Error | null> {
  try {
    const outcome = await work();
    const toRead = textOf(options.announce, outcome);
    if (toRead) announce(toRead);
    const toShow = textOf(options.toast, outcome);
    if (toShow) toast(toShow, options.isBad?.(outcome) ? 'bad' : 'ok');
    return null;
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (error instanceof StetError && error.code === 'cancelled') return null;
    if (options.isToasted?.(error) ?? true) toastError(error);
    return error;
  }
}

function textOf<O>(message: Message<O> | undefined, outcome: O): string | null {
  return typeof message === 'function' ? message(outcome) : (message ?? null);
}
