import { useState } from 'react';
import { call } from '../../api/client';
import { announce } from '../../shell/announce';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { ExportOptionsForm } from './ExportOptionsForm';
import { ExportPreview } from './ExportPreview';
import { ExportResult } from './ExportResult';
import './export.css';
import type { ExportReport } from '../../../core/model/exporting';
import { useJob } from '../../api/useJob';
import { useExportOptions } from './useExportOptions';

interface Props {
  ids: readonly string[];
  onClose(): void;
}

/** Chooses how, shows what will be written, writes it, and says what the self-check found. */
export function ExportDialog({ ids, onClose }: Props) {
  const { options, choose, error } = useExportOptions();
  const [shown, setShown] = useState(0);
  const [isRunning, setRunning] = useState(false);
  const [report, setReport] = useState<ExportReport | null>(null);
  const job = useJob();

  const run = async () => {
    if (!options) return;
    setRunning(true);
    try {
      const done = await call('export.run', { job: job.name, articleIds: [...ids], options });
      if (done) {
        setReport(done);
        announce(`${done.written.length} written, ${done.failed.length} failed.`);
      }
    } catch (error) {
      toastError(error);
    } finally {
      setRunning(false);
    }
  };
  const close = () => {
    if (isRunning) job.cancel();
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
            <Button onPress={() => void call('export.reveal', undefined).catch(toastError)}>
              Show folder
            </Button>
            <Button tone="primary" autoFocus onPress={close}>
              Done
            </Button>
          </>
        ) : (
          <>
            <Button onPress={close}>Cancel</Button>
            <Button tone="primary" isDisabled={!options || isRunning} onPress={() => void run()}>
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
      {isRunning && (
        <Progress
          label={job.progress?.label ?? 'Exporting'}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? 0}
          onCancel={job.cancel}
        />
      )}
    </Dialog>
  );
}
