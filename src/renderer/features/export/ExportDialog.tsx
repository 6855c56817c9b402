import { useState } from 'react';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { ExportOptionsForm } from './ExportOptionsForm';
import { ExportPreview } from './ExportPreview';
import { ExportResult } from './ExportResult';
import './export.css';
import type { ExportOptions, ExportReport } from '../../../core/model/exporting';
import { useExportOptions } from './useExportOptions';

interface Props {
  ids: readonly string[];
  onClose(): void;
}

/** Chooses how, shows what will be written, writes it, and says what the self-check found. */
export function ExportDialog({ ids, onClose }: Props) {
  const { options, choose, error } = useExportOptions();
  const [shown, setShown] = useState(0);
  const [report, setReport] = useState<ExportReport | null>(null);
  const exporting = useAction(
    async (chosen: ExportOptions, job) => {
      const done = await call('export.run', { job, articleIds: [...ids], options: chosen });
      if (done) setReport(done);
      return done;
    },
    { announce: (done) => done && `${done.written.length} written, ${done.failed.length} failed.` },
  );
  const reveal = useAction(() => call('export.reveal', undefined));
  const close = () => {
    if (exporting.isRunning) exporting.cancel();
    onClose();
  };
  const shownId = ids[shown] ?? ids[0];

  return (
    <Dialog
      isOpen
      size="wide"
      title={ids.length === 1 ? 'Export' : `Export ${ids.length} articles`}
      onClose={close}
      actions={
        report ? (
          <>
            <Button onPress={() => setReport(null)}>Export again</Button>
            <Button onPress={() => reveal.run()}>Show folder</Button>
            <Button tone="primary" autoFocus onPress={close}>
              Done
            </Button>
          </>
        ) : (
          <>
            <Button onPress={close}>Cancel</Button>
            <Button
              tone="primary"
              isDisabled={!options || exporting.isRunning}
              onPress={() => options && exporting.run(options)}
            >
              Choose a folder and export
            </Button>
          </>
        )
      }
    >
      {error && <p role="alert">{error.message}</p>}
      {report && <ExportResult report={report} />}
      {!report && options && (
        <div className="export">
          <ExportOptionsForm options={options} onChange={choose} />
          {shownId !== undefined && (
            <ExportPreview
              articleId={shownId}
              options={options}
              place={shown}
              count={ids.length}
              onPlace={setShown}
            />
          )}
        </div>
      )}
      {exporting.isRunning && (
        <Progress
          label={exporting.progress?.label ?? 'Exporting'}
          done={exporting.progress?.done ?? 0}
          total={exporting.progress?.total ?? 0}
          onCancel={exporting.cancel}
        />
      )}
    </Dialog>
  );
}
