import { useEffect, useState } from 'react';
import type {
  LastSourceImport,
  SkippedSource,
  SourceFormat,
  SourceImportReport,
} from '../../../core/model/sourceFiles';
import { call } from '../../api/client';
import { announce } from '../../shell/announce';
import { useCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { useStore } from '../../shell/store';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Progress } from '../../ui/Progress';
import { droppedSources, looksLikeSources } from './droppedSources';
import { ExportSourcesDialog } from './ExportSourcesDialog';
import { ImportSourcesDialog } from './ImportSourcesDialog';
import { t } from './messages';
import styles from './SourceFilesHost.module.css';
import { SourceImportDialog } from './SourceImportDialog';
import { UndoImportDialog } from './UndoImportDialog';

/** Imports sources by menu, drop and paste, exports them by menu, and shows the outcome. */
export function SourceFilesHost() {
  const [report, setReport] = useState<SourceImportReport | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  // For files that are dropped and text that is pasted too, until the window closes.
  const [options, setOptions] = useState({ sentenceCase: false });
  const [undoing, setUndoing] = useState<LastSourceImport | null>(null);
  const dropped = useStore(droppedSources);

  const importing = useAction(async (work: (job: string) => Promise<SourceImportReport | null>, job) => {
    const done = await work(job);
    if (done) show(done);
  });
  const exporting = useAction((format: SourceFormat, job) => call('sources.exportFile', { job, format }), {
    toast: (done) => done && exportedWords(done),
  });
  const running = runningOf(importing.isRunning, exporting.isRunning);
  const isFree = () => {
    if (running) toast(t(`${running}.busy`), 'bad');
    return !running;
  };
  const importBy = (work: (job: string) => Promise<SourceImportReport | null>) => {
    if (isFree()) importing.run(work);
  };
  const show = (done: SourceImportReport) => {
    const words = done.cancelled
      ? t('import.stopped')
      : t('import.short', {
          imported: done.imported,
          merged: done.merged,
          skipped: done.skipped.length,
        });
    announce(words);
    // A user who is writing is not interrupted by a dialog.
    const isWriting = document.activeElement?.closest('input, textarea, [contenteditable]');
    if (!isWriting) return setReport(done);
    const tone = done.skipped.length > 0 ? 'bad' : 'ok';
    toast(words, tone, { label: t('import.report'), run: () => setReport(done) });
  };
  const exportAs = (format: SourceFormat) => {
    setChoosing(false);
    if (isFree()) exporting.run(format);
  };
  useCommand('sources.importFile', () => setAsking(true));
  const importFile = (chosen: typeof options) => {
    setAsking(false);
    setOptions(chosen);
    importBy((job) => call('sources.chooseFile', { job, ...chosen }));
  };
  const offerUndo = async () => {
    const last = await call('sources.lastImport', undefined);
    if (last) setUndoing(last);
    else toast(t('undoImport.none'), 'bad');
  };
  useCommand('sources.undoImport', () => void perform(offerUndo));
  useCommand('sources.exportFile', () => setChoosing(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each drop
  useEffect(() => {
    if (dropped) importBy((job) => call('sources.importFile', { job, ...dropped, ...options }));
  }, [dropped]);

  usePastedSources();

  const { progress, cancel } = importing.isRunning ? importing : exporting;
  return (
    <>
      {running && progress && (
        <section className={styles.progress} aria-label={t(running)}>
          <Progress
            {...progress}
            label={t(`${running}.step`, { step: progress.label })}
            isShare={importing.isRunning}
            onCancel={cancel}
          />
        </section>
      )}
      {report && <SourceImportDialog report={report} onClose={() => setReport(null)} />}
      {undoing && <UndoImportDialog last={undoing} onClose={() => setUndoing(null)} />}
      {isAsking && (
        <ImportSourcesDialog {...options} onImport={importFile} onClose={() => setAsking(false)} />
      )}
      {isChoosing && <ExportSourcesDialog onExport={exportAs} onClose={() => setChoosing(false)} />}
    </>
  );
}

function runningOf(isImporting: boolean, isExporting: boolean): 'importing' | 'exporting' | null {
  if (isImporting) return 'importing';
  return isExporting ? 'exporting' : null;
}

/** Imports sources that are pasted outside any field. */
function usePastedSources(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (inField || !looksLikeSources(text)) return;
      event.preventDefault();
      droppedSources.set({ name: t('import.pasted'), bytes: new TextEncoder().encode(text) });
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}

/** Names the first sources that had to be left out. */
const exportedWords = ({ file, skipped }: { file: string; skipped: SkippedSource[] }): string =>
  skipped.length === 0
    ? t('exported', { file })
    : t('exported.without', {
        file,
        count: skipped.length,
        keys: skipped
          .slice(0, 5)
          .map(({ entry }) => entry)
          .join(', '),
        reason: skipped[0]?.error ?? '',
      });
