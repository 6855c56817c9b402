import { useState } from 'react';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { term } from '../../ui/terms';
import { ExportChecks, useExportChecks } from '../checks/ExportChecks';
import styles from './ExportDialog.module.css';
import { ExportOptionsForm } from './ExportOptionsForm';
import { ExportPending } from './ExportPending';
import { ExportPreview } from './ExportPreview';
import { ExportResult } from './ExportResult';
import { ForeignActions } from './ForeignActions';
import { ForeignQuestion } from './ForeignQuestion';
import { t } from './messages';
import { PresetEditor } from './PresetEditor';
import { useExporting } from './useExporting';
import { useExportOptions } from './useExportOptions';

interface Props {
  ids: readonly string[];
  onClose(): void;
}

/** Lets the user choose how to export, previews the files, writes them, and shows what the self-check found. */
export function ExportDialog({ ids, onClose }: Props) {
  const { options: chosen, choose, error } = useExportOptions();
  // Asked anew each time, and not remembered.
  const [beforeEmbargo, setBeforeEmbargo] = useState(false);
  const options = chosen && (beforeEmbargo ? { ...chosen, beforeEmbargo } : chosen);
  const [shown, setShown] = useState(0);
  /** The preset that is being changed. */
  const [edited, setEdited] = useState<string | null>(null);
  const { exporting, report, asked, isAgain, restart } = useExporting(ids);
  const reveal = useAction(() => call('export.reveal', undefined));
  const close = () => {
    if (exporting.isRunning) exporting.cancel();
    restart();
    onClose();
  };
  const shownId = ids[shown] ?? ids[0];
  const checked = useExportChecks(ids);

  return (
    <Dialog
      isOpen
      size="wide"
      title={ids.length === 1 ? t('export') : t('exportMany', { count: ids.length })}
      onClose={close}
      actions={
        report ? (
          <>
            <Button onPress={() => restart()}>{t('again')}</Button>
            <Button onPress={() => reveal.run()}>{t('showFolder')}</Button>
            <Button tone="primary" autoFocus onPress={close}>
              {term('done')}
            </Button>
          </>
        ) : asked ? (
          <ForeignActions
            count={asked.foreign.length}
            isDisabled={exporting.isRunning}
            onCancel={restart}
            onDecide={(overForeign) => exporting.run({ overForeign })}
          />
        ) : (
          <>
            <Button onPress={close}>{term('cancel')}</Button>
            <Button
              tone="primary"
              autoFocus={isAgain}
              isDisabled={!options || exporting.isRunning}
              onPress={() => options && exporting.run({ options })}
            >
              {checked.errors.length > 0 ? t('runAnyway') : t('run')}
            </Button>
          </>
        )
      }
    >
      {error && <p role="alert">{error.message}</p>}
      {report && <ExportResult report={report} />}
      {asked && <ForeignQuestion report={asked} />}
      {!report && !asked && chosen && <ExportChecks checked={checked} />}
      {!report && !asked && chosen && <ExportPending ids={ids} />}
      {!report && !asked && chosen && (
        <div className={styles.export}>
          <ExportOptionsForm options={chosen} onChange={choose} onEdit={() => setEdited(chosen.preset)} />
          {shownId !== undefined && options && (
            <ExportPreview
              articleId={shownId}
              options={options}
              place={shown}
              count={ids.length}
              onPlace={setShown}
              onBeforeEmbargo={setBeforeEmbargo}
            />
          )}
        </div>
      )}
      {edited !== null && shownId !== undefined && (
        <PresetEditor
          id={edited}
          articleId={shownId}
          onSaved={(preset) => choose({ preset })}
          onClose={() => setEdited(null)}
        />
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
