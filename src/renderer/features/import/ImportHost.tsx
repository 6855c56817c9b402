import { useEffect, useState } from 'react';
import type { ImportReport, ImportTarget } from '../../../core/model/importing';
import { call } from '../../api/client';
import type { Progress as Progressed } from '../../api/useJob';
import { announce } from '../../shell/announce';
import { useCommand } from '../../shell/commands';
import { useRoute } from '../../shell/route';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { droppedSources, isSourceFile } from '../sources/droppedSources';
import { DropTarget } from './DropTarget';
import { type Dropped, type DroppedFile, mostFiles, readDropped } from './droppedFiles';
import { ImportReportDialog } from './ImportReportDialog';
import { t } from './messages';

/** Imports files by menu or drop, shows the progress, and reports the outcome. */
export function ImportHost() {
  const route = useRoute();
  const [report, setReport] = useState<ImportReport | null>(null);
  const { run, isRunning, progress, cancel } = useAction(
    async (work: (job: string) => Promise<ImportReport | null>, job) => {
      const done = await work(job);
      setReport(done);
      return done;
    },
    {
      announce: (done) =>
        done && t('outcome', { imported: done.imported.length, failed: done.failed.length }),
    },
  );
  const choose = (as: ImportTarget, folder: boolean) =>
    run((job) => call('import.choose', { job, as, folder }));
  useCommand('import.files', () => choose('article', false));
  useCommand('import.folder', () => choose('article', true));
  useCommand('import.archive', () => choose('archive', true));

  const as: ImportTarget = route.view === 'archive' ? 'archive' : 'article';
  const take = (dropped: Dropped[]) =>
    run(async (job) => {
      const all = await readDropped(dropped);
      const sources = all.find(({ name }) => isSourceFile(name));
      if (sources) droppedSources.set(sources);
      const files = all.filter(({ name }) => !isSourceFile(name));
      if (sources && files.length === 0) return null;
      if (files.length === 0) {
        toast(t('nothing'), 'bad');
        return null;
      }
      if (files.length === mostFiles) {
        toast(t('tooMany', { count: mostFiles }), 'bad');
      }
      return importFiles(job, as, files);
    });

  return (
    <>
      <DropTarget as={as} isDisabled={isRunning} onDrop={take} />
      {progress && <ImportProgress progress={progress} onCancel={cancel} />}
      {report && <ImportReportDialog report={report} onClose={() => setReport(null)} />}
    </>
  );
}

const importFiles = (job: string, as: ImportTarget, files: DroppedFile[]) =>
  call('import.files', { job, as, files });

function ImportProgress({ progress, onCancel }: { progress: Progressed; onCancel(): void }) {
  useEffect(() => announce(t('importing')), []);
  return (
    <Dialog isOpen size="small" title={t('importing')} onClose={onCancel}>
      <Progress {...progress} onCancel={onCancel} />
    </Dialog>
  );
}
