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

/** Takes files in by menu or by drop, shows how far it is, and reports what came of it. */
export function ImportHost() {
  const route = useRoute();
  const [report, setReport] = useState<ImportReport | null>(null);
  const { run, isRunning, progress, cancel } = useAction(
    async (work: (job: string) => Promise<ImportReport | null>, job) => {
      const done = await work(job);
      setReport(done);
      return done;
    },
    { announce: (done) => done && `${done.imported.length} imported, ${done.failed.length} failed.` },
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
      const library = all.find(({ name }) => isSourceFile(name));
      if (library) droppedSources.set(library);
      const files = all.filter(({ name }) => !isSourceFile(name));
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
  useEffect(() => announce('Importing'), []);
  return (
    <Dialog isOpen size="small" title="Importing" onClose={onCancel}>
      <Progress {...progress} onCancel={onCancel} />
    </Dialog>
  );
}
