import { StetError } from '../../../core/model/errors';
import type { JobContext } from '../jobContext';
import { t } from './messages';

/** Tells how many of `total` records are done; a step throws `cancelled` when the user has cancelled. */
export function stepper({ signal, onProgress }: JobContext, total: number) {
  let done = 0;
  return (label: string, count: number): void => {
    if (signal?.aborted) throw new StetError('cancelled', t.message('cancelled'));
    done += count;
    onProgress?.(Math.min(done, total), total, label);
  };
}
