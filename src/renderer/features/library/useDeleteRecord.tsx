import { type ReactNode, useState } from 'react';
import { StetError } from '../../../core/model/errors';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { t } from './messages';

export type Deletable = 'quote' | 'source' | 'speaker' | 'snippet';

/** Deletes a record that nothing uses; for any other its dialog says where it is used and offers to detach it there. */
export function useDeleteRecord(what: Deletable): { remove: (id: string) => void; dialog: ReactNode } {
  const [id, setId] = useState('');
  const { run, error, clearError } = useAction(
    ({ record, detach }: { record: string; detach: boolean }) =>
      call(`${what}s.delete`, { id: record, detach }),
    { toast: () => t(`deleted.${what}`), isToasted: (failed) => !isInUse(failed) },
  );
  const remove = (record: string) => {
    setId(record);
    run({ record, detach: false });
  };
  const dialog = (
    <ConfirmDialog
      title={t(`detach.${what}`)}
      isOpen={error !== null && isInUse(error)}
      confirm={t('detach')}
      danger
      onConfirm={() => run({ record: id, detach: true })}
      onClose={clearError}
    >
      {error?.message} {t('detach.detail')}
    </ConfirmDialog>
  );
  return { remove, dialog };
}

const isInUse = (error: Error): boolean => error instanceof StetError && error.code === 'in-use';
