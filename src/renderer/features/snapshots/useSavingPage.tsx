import { type ReactNode, useEffect, useState } from 'react';
import { useAction } from '../../shell/useAction';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { t } from './messages';

const shownAfter = 300;

/** Saves a page by a job that can be cancelled; `progress` is shown only when it takes long. */
export function useSavingPage(): {
  run: (work: (job: string) => Promise<void>) => void;
  progress: ReactNode;
} {
  const { run, progress, cancel } = useAction((work: (job: string) => Promise<void>, job) => work(job));
  const isLong = useIsLong(progress !== null);
  return {
    run,
    progress: isLong && progress && (
      <Dialog isOpen size="small" title={t('page.saving')} onClose={cancel}>
        <Progress {...progress} onCancel={cancel} />
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
