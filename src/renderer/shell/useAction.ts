import { useRef, useState } from 'react';
import { type Progress, useJob } from '../api/useJob';
import { type ActionOptions, perform } from './perform';

interface Action<I> {
  /** Starts the work; does nothing while it is running already. */
  run(input: I): void;
  isRunning: boolean;
  /** How far the running work is; null until main reports it. */
  progress: Progress | null;
  cancel(): void;
  /** What the last run failed with; null while it runs, after success and after a cancel. */
  error: Error | null;
  clearError(): void;
}

/**
 * Something that the user starts and that may take long or fail. Keeps the state that a component shows, and reports
 * the outcome as `perform` does:
 *
 *     const remove = useAction((id: string) => call('snapshots.delete', { id }), { toast: 'The page is deleted.' });
 *     <Button isDisabled={remove.isRunning} onPress={() => remove.run(id)}>
 *
 * `work` gets the input of `run` and the name of the job, for channels that report progress and can be cancelled.
 * Outside a component, and where two runs at once are right, use `perform`.
 */
export function useAction<I = void, O = unknown>(
  work: (input: I, job: string) => Promise<O>,
  options: ActionOptions<O> = {},
): Action<I> {
  const job = useJob();
  const running = useRef(false);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  const run = async (input: I) => {
    if (running.current) return;
    running.current = true;
    setRunning(true);
    setError(null);
    const name = job.begin();
    setError(await perform(() => work(input, name), options));
    running.current = false;
    setRunning(false);
  };

  return {
    run: (input) => void run(input),
    isRunning,
    progress: isRunning ? job.progress : null,
    cancel: job.cancel,
    error,
    clearError: () => setError(null),
  };
}
