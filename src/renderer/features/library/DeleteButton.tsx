import { IconTrash } from '@tabler/icons-react';
import { Button } from '../../ui/Button';
import { t } from './messages';
import { type Deletable, useDeleteRecord } from './useDeleteRecord';

interface Props {
  what: Deletable;
  id: string;
}

export function DeleteButton({ what, id }: Props) {
  const { remove, dialog } = useDeleteRecord(what);
  return (
    <>
      <Button icon={IconTrash} onPress={() => remove(id)}>
        {t('delete')}
      </Button>
      {dialog}
    </>
  );
}
