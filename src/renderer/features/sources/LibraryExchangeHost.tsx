import { useEffect, useState } from 'react';
import type { LibraryFormat, LibraryReport } from '../../../core/model/exchange';
import { call } from '../../api/client';
import { useJob } from '../../api/useJob';
import { announce } from '../../app/announce';
import { useCommand } from '../../app/commands';
import { useStore } from '../../app/store';
import { toast, toastError } from '../../app/toast';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { DuplicatesDialog } from './DuplicatesDialog';
import { droppedLibrary, looksLikeLibrary } from './droppedLibrary';
import { ExportSourcesDialog } from './ExportSourcesDialog';
import { LibraryReportDialog } from './LibraryReportDialog';

/** Takes libraries of sources in and gives them out, by menu, drop and paste, and shows what came of it. */
export function LibraryExchangeHost() {
  const job = useJob();
  const [running, setRunning] = useState<'Importing sources' | 'Exporting sources' | null>(null);
  const [report, setReport] = useState<LibraryReport | null>(null);
  const [asked, setAsked] = useState<'export' | 'duplicates' | null>(null);
  const dropped = useStore(droppedLibrary);

  const take = async (work: () => Promise<LibraryReport | null>) => {
    setRunning('Importing sources');
    try {
      const done = await work();
      if (done) announce(`${done.imported} imported, ${done.merged} merged, ${done.skipped.length} skipped.`);
      setReport(done);
    } catch (error) {
      toastError(error);
    } finally {
      setRunning(null);
    }
  };
  const give = async (format: LibraryFormat) => {
    setAsked(null);
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
  useCommand('library.export', () => setAsked('export'));
  useCommand('library.duplicates', () => setAsked('duplicates'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each drop once
  useEffect(() => {
    if (dropped) void take(() => call('library.import', { job: job.name, ...dropped }));
  }, [dropped]);

  usePastedLibrary();

  return (
    <>
      {running && job.progress && (
        <Dialog isOpen size="small" title={running} onClose={job.cancel}>
          <Progress
            label={job.progress.label}
            done={job.progress.done}
            total={job.progress.total}
            onCancel={job.cancel}
          />
        </Dialog>
      )}
      {report && <LibraryReportDialog report={report} onClose={() => setReport(null)} />}
      {asked === 'export' && <ExportSourcesDialog onExport={give} onClose={() => setAsked(null)} />}
      {asked === 'duplicates' && <DuplicatesDialog onClose={() => setAsked(null)} />}
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
