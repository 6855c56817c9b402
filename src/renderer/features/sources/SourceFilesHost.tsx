import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { announce } from '../../shell/announce';
import { useCommand } from '../../shell/commands';
import { useStore } from '../../shell/store';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Progress } from '../../ui/Progress';
import { droppedSources, looksLikeSources } from './droppedSources';
import { ExportSourcesDialog } from './ExportSourcesDialog';
import { SourceImportDialog } from './SourceImportDialog';
import './sourceFiles.css';
import type { SourceFormat, SourceImportReport } from '../../../core/model/sourceFiles';

/** Takes libraries of sources in and gives them out, by menu, drop and paste, and shows what came of it. */
export function SourceFilesHost() {
  const [report, setReport] = useState<SourceImportReport | null>(null);
  const [exporting, setExporting] = useState(false);
  const dropped = useStore(droppedSources);

  const taking = useAction(async (work: (job: string) => Promise<SourceImportReport | null>, job) => {
    const done = await work(job);
    if (done) show(done);
  });
  const giving = useAction((format: SourceFormat, job) => call('sources.exportFile', { job, format }), {
    toast: (done) => done && `The sources are in ${done.file}.`,
  });
  const running = runningOf(taking.isRunning, giving.isRunning);
  const isFree = () => {
    if (running) toast(`${running}: wait until that is done.`, 'bad');
    return !running;
  };
  const take = (work: (job: string) => Promise<SourceImportReport | null>) => {
    if (isFree()) taking.run(work);
  };
  const show = (done: SourceImportReport) => {
    const words = done.cancelled
      ? 'The import was stopped: nothing of it was kept.'
      : `${done.imported} imported, ${done.merged} merged, ${done.skipped.length} skipped.`;
    announce(words);
    // Whoever writes meanwhile is not interrupted.
    const isWriting = document.activeElement?.closest('input, textarea, [contenteditable]');
    if (!isWriting) return setReport(done);
    const tone = done.skipped.length > 0 ? 'bad' : 'ok';
    toast(words, tone, { label: 'Show the report', run: () => setReport(done) });
  };
  const give = (format: SourceFormat) => {
    setExporting(false);
    if (isFree()) giving.run(format);
  };
  useCommand('sources.importFile', () => take((job) => call('sources.chooseFile', { job })));
  useCommand('sources.exportFile', () => setExporting(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each drop once
  useEffect(() => {
    if (dropped) take((job) => call('sources.importFile', { job, ...dropped }));
  }, [dropped]);

  usePastedSources();

  const { progress, cancel } = taking.isRunning ? taking : giving;
  return (
    <>
      {running && progress && (
        <section className="exchange-progress" aria-label={running}>
          <Progress
            {...progress}
            label={`${running}: ${progress.label}`}
            isShare={taking.isRunning}
            onCancel={cancel}
          />
        </section>
      )}
      {report && <SourceImportDialog report={report} onClose={() => setReport(null)} />}
      {exporting && <ExportSourcesDialog onExport={give} onClose={() => setExporting(false)} />}
    </>
  );
}

function runningOf(isTaking: boolean, isGiving: boolean): string | null {
  if (isTaking) return 'Importing sources';
  return isGiving ? 'Exporting sources' : null;
}

/** Entries pasted beside any field come in as sources. */
function usePastedSources(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (inField || !looksLikeSources(text)) return;
      event.preventDefault();
      droppedSources.set({ name: 'What was pasted', bytes: new TextEncoder().encode(text) });
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
