import { useEffect, useState } from 'react';
import type { ImportReport, ImportTarget } from '../../../core/model/importing';
import type { Output } from '../../../ipc/contract';
import { call } from '../../api/client';
import { useJob } from '../../api/useJob';
import { announce } from '../../shell/announce';
import { useCommand } from '../../shell/commands';
import { useRoute } from '../../shell/route';
import { toast, toastError } from '../../shell/toast';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { droppedLibrary, isLibraryFile } from '../sources/droppedLibrary';
import { DropTarget } from './DropTarget';
import { type Dropped, type DroppedFile, mostFiles, readDropped } from './droppedFiles';
import { ImportReportDialog } from './ImportReportDialog';

/** Takes files in by menu or by drop, shows how far it is, and reports what came of it. */
export function ImportHost() {
  const route = useRoute();
  const job = useJob();
  const [isRunning, setRunning] = useState(false);
  const [report, setReport] = useState<ImportReport | null>(null);

  const run = async (work: () => Promise<Output<'import.choose'>>) => {
    setRunning(true);
    try {
      const done = await work();
      if (done) announce(`${done.imported.length} imported, ${done.failed.length} failed.`);
      setReport(done);
    } catch (error) {
      toastError(error);
    } finally {
      setRunning(false);
    }
  };
  const choose = (as: ImportTarget, folder: boolean) =>
    void run(() => call('import.choose', { job: job.name, as, folder }));
  useCommand('import.files', () => choose('article', false));
  useCommand('import.folder', () => choose('article', true));
  useCommand('import.archive', () => choose('archive', true));

  const as: ImportTarget = route.view === 'archive' ? 'archive' : 'article';
  const take = (dropped: Dropped[]) =>
    void run(async () => {
      const all = await readDropped(dropped);
      const library = all.find(({ name }) => isLibraryFile(name));
      if (library) droppedLibrary.set(library);
      const files = all.filter(({ name }) => !isLibraryFile(name));
      if (library && files.length === 0) return null;
      if (files.length === 0) {
        toast(
          'There is nothing in it that Stet can import: .md, .txt, .html, .docx, .bib, .ris or .json.',
          'bad',
        );
        return null;
      }
      if (files.length === mostFiles) {
        toast(`Only the first ${mostFiles.toLocaleString()} files are taken.`, 'bad');
      }
      return importFiles(job.name, as, files);
    });

  return (
    <>
      <DropTarget as={as} isDisabled={isRunning} onDrop={take} />
      {isRunning && job.progress && <ImportProgress job={job} />}
      {report && <ImportReportDialog report={report} onClose={() => setReport(null)} />}
    </>
  );
}

const importFiles = (job: string, as: ImportTarget, files: DroppedFile[]) =>
  call('import.files', { job, as, files });

function ImportProgress({ job }: { job: ReturnType<typeof useJob> }) {
  useEffect(() => announce('Importing'), []);
  return (
    <Dialog isOpen size="small" title="Importing" onClose={job.cancel}>
      <Progress
        label={job.progress?.label ?? ''}
        done={job.progress?.done ?? 0}
        total={job.progress?.total ?? 0}
        onCancel={job.cancel}
      />
    </Dialog>
  );
}
