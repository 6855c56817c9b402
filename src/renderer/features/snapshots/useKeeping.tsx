import { type ReactNode, useEffect, useState } from 'react';
import { StetError } from '../../../core/model/errors';
import { useJob } from '../../api/useJob';
import { toastError } from '../../shell/toast';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';

const shownAfter = 300;

/** Keeps a page by a job that can be cancelled; `progress` is there only while it takes long. */
export function useKeeping(): { run: (work: (job: string) => Promise<void>) => void; progress: ReactNode } {
  const job = useJob();
  const [isRunning, setRunning] = useState(false);
  const run = (work: (job: string) => Promise<void>) => {
    setRunning(true);
    work(job.name)
      .catch((error: unknown) => {
        if (!(error instanceof StetError) || error.code !== 'cancelled') toastError(error);
      })
      .finally(() => setRunning(false));
  };
  const isLong = useIsLong(isRunning && job.progress !== null);
  return {
    run,
    progress: isRunning && isLong && job.progress && (
      <Dialog isOpen size="small" title="Keeping the page" onClose={job.cancel}>
        <Progress {...job.progress} onCancel={job.cancel} />
      </Dialog>
    ),
  };
}

function useIsLong(isRunning: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => setLong(true), shownAfter);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isRunning]);
  return isLong;
}
