import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { announce } from '../../shell/announce';
import { useCommand } from '../../shell/commands';
import { useStore } from '../../shell/store';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Progress } from '../../ui/Progress';
import { droppedLibrary, looksLikeLibrary } from './droppedLibrary';
import { ExportSourcesDialog } from './ExportSourcesDialog';
import { LibraryReportDialog } from './LibraryReportDialog';
import './exchange.css';
import type { LibraryFormat, LibraryReport } from '../../../core/model/sourceFiles';

/** Takes libraries of sources in and gives them out, by menu, drop and paste, and shows what came of it. */
export function LibraryExchangeHost() {
  const [report, setReport] = useState<LibraryReport | null>(null);
  const [exporting, setExporting] = useState(false);
  const dropped = useStore(droppedLibrary);

  const taking = useAction(async (work: (job: string) => Promise<LibraryReport | null>, job) => {
    const done = await work(job);
    if (done) show(done);
  });
  const giving = useAction((format: LibraryFormat, job) => call('library.export', { job, format }), {
    toast: (done) => done && `The sources are in ${done.file}.`,
  });
  const running = runningOf(taking.isRunning, giving.isRunning);
  const isFree = () => {
    if (running) toast(`${running}: wait until that is done.`, 'bad');
    return !running;
  };
  const take = (work: (job: string) => Promise<LibraryReport | null>) => {
    if (isFree()) taking.run(work);
  };
  const show = (done: LibraryReport) => {
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
  const give = (format: LibraryFormat) => {
    setExporting(false);
    if (isFree()) giving.run(format);
  };
  useCommand('library.import', () => take((job) => call('library.choose', { job })));
  useCommand('library.export', () => setExporting(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each drop once
  useEffect(() => {
    if (dropped) take((job) => call('library.import', { job, ...dropped }));
  }, [dropped]);

  usePastedLibrary();

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
      {report && <LibraryReportDialog report={report} onClose={() => setReport(null)} />}
      {exporting && <ExportSourcesDialog onExport={give} onClose={() => setExporting(false)} />}
    </>
  );
}

function runningOf(isTaking: boolean, isGiving: boolean): string | null {
  if (isTaking) return 'Importing sources';
  return isGiving ? 'Exporting sources' : null;
}

/** Entries pasted beside any field come in as sources. */
function usePastedLibrary(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (inField || !looksLikeLibrary(text)) return;
      event.preventDefault();
      droppedLibrary.set({ name: 'What was pasted', bytes: new TextEncoder().encode(text) });
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
