import { IconTrash } from '@tabler/icons-react';
import { StetError } from '../../../core/model/errors';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { t } from './messages';

interface Props {
  what: 'quote' | 'source' | 'speaker' | 'snippet';
  id: string;
}

/** Deletes a record that nothing uses; for any other it says where it is used and offers to detach it there. */
export function DeleteButton({ what, id }: Props) {
  const { run, error, clearError } = useAction((detach: boolean) => call(`${what}s.delete`, { id, detach }), {
    toast: () => t(`deleted.${what}`),
    isToasted: (failed) => !isInUse(failed),
  });
  return (
    <>
      <Button icon={IconTrash} onPress={() => run(false)}>
        {t('delete')}
      </Button>
      <ConfirmDialog
        title={t(`detach.${what}`)}
        isOpen={error !== null && isInUse(error)}
        confirm={t('detach')}
        danger
        onConfirm={() => run(true)}
        onClose={clearError}
      >
        {error?.message} {t('detach.detail')}
      </ConfirmDialog>
    </>
  );
}

const isInUse = (error: Error): boolean => error instanceof StetError && error.code === 'in-use';
