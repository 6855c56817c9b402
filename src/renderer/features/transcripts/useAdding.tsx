import type { ReactNode } from 'react';
import type { Output } from '../../../ipc/contract';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { t } from './messages';

type Added = Output<'transcripts.choose'>;

/** Adds a transcript by a job that can be cancelled, and says what of the file was left out. */
export function useAdding(): { run: (work: (job: string) => Promise<Added>) => void; progress: ReactNode } {
  const { run, progress, cancel } = useAction(async (work: (job: string) => Promise<Added>, job) => {
    const added = await work(job);
    if (!added) return;
    const [first] = added.problems;
    const done = t('added', { turns: added.info.turns });
    if (first === undefined) toast(done);
    else toast(`${done} ${t('problems', { count: added.problems.length, first })}`, 'bad');
  });
  return {
    run,
    progress: progress && (
      <Dialog isOpen size="small" title={t('adding')} onClose={cancel}>
        <Progress {...progress} onCancel={cancel} />
      </Dialog>
    ),
  };
}
