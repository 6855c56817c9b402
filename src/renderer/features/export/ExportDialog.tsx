import { useState } from 'react';
import type { ExportOptions, ExportReport } from '../../../core/model/exporting';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { term } from '../../ui/terms';
import styles from './ExportDialog.module.css';
import { ExportOptionsForm } from './ExportOptionsForm';
import { ExportPreview } from './ExportPreview';
import { ExportResult } from './ExportResult';
import { t } from './messages';
import { useExportOptions } from './useExportOptions';

interface Props {
  ids: readonly string[];
  onClose(): void;
}

/** Lets the user choose how to export, previews the files, writes them, and shows what the self-check found. */
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
    {
      announce: (done) => done && t('outcome', { written: done.written.length, failed: done.failed.length }),
    },
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
      title={ids.length === 1 ? t('export') : t('exportMany', { count: ids.length })}
      onClose={close}
      actions={
        report ? (
          <>
            <Button onPress={() => setReport(null)}>{t('again')}</Button>
            <Button onPress={() => reveal.run()}>{t('showFolder')}</Button>
            <Button tone="primary" autoFocus onPress={close}>
              {term('done')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={close}>{term('cancel')}</Button>
            <Button
              tone="primary"
              isDisabled={!options || exporting.isRunning}
              onPress={() => options && exporting.run(options)}
            >
              {t('run')}
            </Button>
          </>
        )
      }
    >
      {error && <p role="alert">{error.message}</p>}
      {report && <ExportResult report={report} />}
      {!report && options && (
        <div className={styles.export}>
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
          label={exporting.progress?.label ?? t('running')}
          done={exporting.progress?.done ?? 0}
          total={exporting.progress?.total ?? 0}
          onCancel={exporting.cancel}
        />
      )}
    </Dialog>
  );
}
