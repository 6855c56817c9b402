import { useState } from 'react';
import { postFile } from '../../../core/archive/site/contents';
import { isConfigFile } from '../../../core/archive/site/files';
import type { ImportReport } from '../../../core/model/importing';
import { call } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { useRoute } from '../../shell/route';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { archivePlan } from '../archive/archivePlan';
import { droppedSources, isSourceFile } from '../sources/droppedSources';
import { droppedTranscript, isTranscriptFile } from '../transcripts/droppedTranscript';
import { DropTarget } from './DropTarget';
import { type Dropped, type DroppedFile, mostFiles, readDropped } from './droppedFiles';
import { ImportDone, ImportProgress } from './ImportBar';
import { ImportReportDialog } from './ImportReportDialog';
import { t } from './messages';
import { useKeysPressed } from './useKeysPressed';
import { useOpenedFiles } from './useOpenedFiles';

/** Posts of a site, and its settings. */
const isOfSite = (path: string): boolean => postFile.test(path) || isConfigFile(path);

/** Imports files by button, menu or drop, shows the progress, and reports the outcome. */
export function ImportHost() {
  const route = useRoute();
  const [report, setReport] = useState<ImportReport | null>(null);
  const [isOpen, setOpen] = useState(false);
  const keys = useKeysPressed();
  const { run, isRunning, progress, cancel } = useAction(
    async (work: (job: string) => Promise<ImportReport | null>, job) => {
      keys.forget();
      const done = await work(job);
      setReport(done);
      // Someone who went on writing is not interrupted: the bar says that the report is there.
      setOpen(!keys.pressed());
      return done;
    },
    {
      announce: (done) =>
        done && t('outcome', { imported: done.imported.length, failed: done.failed.length }),
    },
  );
  const choose = (folder: boolean) => run((job) => call('import.choose', { job, folder }));
  useCommand('import.files', () => choose(false));
  useCommand('import.folder', () => choose(true));

  const as = route.view === 'archive' ? 'archive' : 'article';
  const take = (dropped: Dropped[], into: 'article' | 'archive' = as) =>
    run(async (job) => {
      const all = await (into === 'archive' ? readDropped(dropped, isOfSite) : readDropped(dropped));
      if (into === 'archive' && all.length > 0) {
        archivePlan.set(await call('archive.inspectFiles', { files: all }));
        return null;
      }
      const sources = all.find(({ name }) => isSourceFile(name));
      if (sources) droppedSources.set(sources);
      const transcript = all.find(({ name }) => isTranscriptFile(name));
      if (transcript) droppedTranscript.set(transcript);
      const files = all.filter(({ name }) => !isSourceFile(name) && !isTranscriptFile(name));
      if ((sources || transcript) && files.length === 0) return null;
      if (files.length === 0) {
        toast(t('nothing'), 'bad');
        return null;
      }
      if (files.length === mostFiles) {
        toast(t('tooMany', { count: mostFiles }), 'bad');
      }
      return importFiles(job, files);
    });

  useOpenedFiles((files) => take(files, 'article'));

  const close = () => setReport(null);
  return (
    <>
      <DropTarget as={as} isDisabled={isRunning} onDrop={(dropped) => take(dropped)} />
      {isRunning && progress && <ImportProgress progress={progress} onCancel={cancel} />}
      {!isRunning && report && !isOpen && (
        <ImportDone report={report} onOpen={() => setOpen(true)} onClose={close} />
      )}
      {!isRunning && report && isOpen && <ImportReportDialog report={report} onClose={close} />}
    </>
  );
}

const importFiles = (job: string, files: DroppedFile[]) => call('import.files', { job, files });
