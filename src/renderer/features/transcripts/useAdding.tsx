import type { ReactNode } from 'react';
import type { Output } from '../../../ipc/contract';
import { call } from '../../api/client';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { t } from './messages';

const megabyte = 1_000_000;

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

/** Copies a recording by a job that can be cancelled. */
export function useAddingRecording(sourceId: string): { run: () => void; progress: ReactNode } {
  const { run, progress, cancel } = useAction(
    (_: undefined, job) => call('transcripts.chooseRecording', { job, id: sourceId }),
    { toast: (isAdded) => (isAdded ? t('recording.added') : null) },
  );
  return {
    run: () => run(undefined),
    progress: progress && (
      <Dialog isOpen size="small" title={t('recording.adding')} onClose={cancel}>
        <Progress
          {...progress}
          done={Math.round(progress.done / megabyte)}
          total={Math.ceil(progress.total / megabyte)}
          onCancel={cancel}
        />
      </Dialog>
    ),
  };
}
