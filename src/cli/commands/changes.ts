import { type TrackedChanges, trackedChanges } from '../../core/model/trackedChanges';
import { UsageError } from './command';

/** The value of `--changes`: how the tracked changes of Word files come in. Throws if it is another word. */
export function readChanges(value: string | undefined): TrackedChanges | undefined {
  const known = trackedChanges.find((changes) => changes === value);
  if (value !== undefined && known === undefined)
    throw new UsageError('--changes is accepted, original, shown or reviewed.');
  return known;
}
