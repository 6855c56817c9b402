import { useState } from 'react';
import { call } from '../../api/client';
import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { term } from '../../ui/terms';
import { ExchangeReport, type Moved } from './ExchangeReport';
import styles from './ExportWorkspace.module.css';
import { t } from './messages';

/** Says what an export of the whole workspace holds before it asks where to write it. */
export function ExportWorkspace() {
  const [isOpen, setOpen] = useState(false);
  const [without, setWithout] = useState(false);
  const [moved, setMoved] = useState<Moved | null>(null);
  useCommand('workspace.export', () => setOpen(true));
  const { run, isRunning, progress, cancel } = useAction(async (confidential: boolean, job) => {
    // If the text cannot be stored, its own bar says so; what is stored is exported.
    await currentSession()
      ?.flush()
      .catch(() => {});
    const done = await call('exchange.export', { job, confidential });
    setMoved(done);
    if (done) setOpen(false);
  });
  const close = () => {
    cancel();
    setOpen(false);
  };
  if (moved) {
    return <ExchangeReport title={t('exported')} moved={moved} onClose={() => setMoved(null)} />;
  }
  return (
    <Dialog
      isOpen={isOpen}
      size="small"
      title={t('export.title')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{term('cancel')}</Button>
          <Button tone="primary" autoFocus onPress={() => run(!without)}>
            {t('export.run')}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <p>{t('export.what')}</p>
        <p>
          <strong>{t(without ? 'withoutConfidential' : 'export.confidential')}</strong>
        </p>
        <Checkbox isSelected={without} isDisabled={isRunning} onChange={setWithout}>
          {t('export.without')}
        </Checkbox>
        {progress && <Progress {...progress} label={t('exporting')} />}
      </div>
    </Dialog>
  );
}
