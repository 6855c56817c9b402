import { useState } from 'react';
import type { BackupInfo } from '../../../core/model/backup';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { readOnlyWorkspace } from '../../shell/readOnly';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import { moment } from '../../ui/when';
import { BackupList } from './BackupList';
import { BackupPlace } from './BackupPlace';
import { BackupReader } from './BackupReader';
import { isMadeBad, madeWords } from './madeWords';
import { t } from './messages';
import { isRestoredBad, restoredWords } from './restoredWords';

/** The backups of the workspace; one of them can be read, copied from, or restored whole. */
export function BackupsDialog({ onClose }: { onClose(): void }) {
  const { data } = useCall('backups.list', undefined);
  const [reading, setReading] = useState<BackupInfo | null>(null);
  const [asked, setAsked] = useState<BackupInfo | null>(null);
  const make = useAction(() => call('backups.create', undefined), { toast: madeWords, isBad: isMadeBad });
  const restore = useAction((name: string) => call('workspace.restoreBackup', { name }), {
    toast: restoredWords,
    isBad: isRestoredBad,
  });
  const canWrite = !readOnlyWorkspace.get();

  return (
    <Dialog
      isOpen
      size="wide"
      title={reading ? t('read.title', { time: moment(reading.at) }) : t('title')}
      onClose={onClose}
      actions={
        reading ? (
          <Button onPress={() => setReading(null)}>{t('allBackups')}</Button>
        ) : (
          <>
            <Button isDisabled={!canWrite || make.isRunning} onPress={() => make.run()}>
              {t('now')}
            </Button>
            <Button tone="primary" onPress={onClose}>
              {term('done')}
            </Button>
          </>
        )
      }
    >
      {reading ? (
        <BackupReader backup={reading} canCopy={canWrite} />
      ) : (
        <>
          {data && <BackupPlace place={data.place} canMove={canWrite} />}
          <BackupList items={data?.items} canRestore={canWrite} onRead={setReading} onRestore={setAsked} />
        </>
      )}
      <ConfirmDialog
        title={t('restore.title')}
        isOpen={asked !== null}
        confirm={term('restore')}
        onConfirm={() => asked && restore.run(asked.name)}
        onClose={() => setAsked(null)}
      >
        <p>{t('restore.detail', { time: asked ? moment(asked.at) : '' })}</p>
      </ConfirmDialog>
    </Dialog>
  );
}
