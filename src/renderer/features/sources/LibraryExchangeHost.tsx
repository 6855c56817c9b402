import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { useJob } from '../../api/useJob';
import { announce } from '../../shell/announce';
import { useCommand } from '../../shell/commands';
import { useStore } from '../../shell/store';
import { toast, toastError } from '../../shell/toast';
import { Progress } from '../../ui/Progress';
import { droppedLibrary, looksLikeLibrary } from './droppedLibrary';
import { ExportSourcesDialog } from './ExportSourcesDialog';
import { LibraryReportDialog } from './LibraryReportDialog';
import './exchange.css';
import type { LibraryFormat, LibraryReport } from '../../../core/model/sourceFiles';

/** Takes libraries of sources in and gives them out, by menu, drop and paste, and shows what came of it. */
export function LibraryExchangeHost() {
  const job = useJob();
  const [running, setRunning] = useState<'Importing sources' | 'Exporting sources' | null>(null);
  const [report, setReport] = useState<LibraryReport | null>(null);
  const [exporting, setExporting] = useState(false);
  const dropped = useStore(droppedLibrary);

  const take = async (work: () => Promise<LibraryReport | null>) => {
    if (running) return toast(`${running}: wait until that is done.`, 'bad');
    setRunning('Importing sources');
    try {
      const done = await work();
      if (done) show(done);
    } catch (error) {
      toastError(error);
    } finally {
      setRunning(null);
    }
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
  const give = async (format: LibraryFormat) => {
    setExporting(false);
    if (running) return toast(`${running}: wait until that is done.`, 'bad');
    setRunning('Exporting sources');
    try {
      const done = await call('library.export', { job: job.name, format });
      if (done) toast(`The sources are in ${done.file}.`);
    } catch (error) {
      toastError(error);
    } finally {
      setRunning(null);
    }
  };
  useCommand('library.import', () => void take(() => call('library.choose', { job: job.name })));
  useCommand('library.export', () => setExporting(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each drop once
  useEffect(() => {
    if (dropped) void take(() => call('library.import', { job: job.name, ...dropped }));
  }, [dropped]);

  usePastedLibrary();

  return (
    <>
      {running && job.progress && (
        <section className="exchange-progress" aria-label={running}>
          <Progress
            label={`${running}: ${job.progress.label}`}
            done={job.progress.done}
            total={job.progress.total}
            isShare={running === 'Importing sources'}
            onCancel={job.cancel}
          />
        </section>
      )}
      {report && <LibraryReportDialog report={report} onClose={() => setReport(null)} />}
      {exporting && <ExportSourcesDialog onExport={give} onClose={() => setExporting(false)} />}
    </>
  );
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
