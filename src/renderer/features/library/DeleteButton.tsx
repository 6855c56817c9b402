import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { StetError } from '../../../core/model/errors';
import { call } from '../../api/client';
import { toast, toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

interface Props {
  channel: 'quotes.delete' | 'sources.delete' | 'speakers.delete' | 'snippets.delete';
  /** `quote`, `source`, … */
  what: string;
  id: string;
}

/** Deletes at once what nothing uses; else says where it is used and offers to detach it there. */
export function DeleteButton({ channel, what, id }: Props) {
  const [used, setUsed] = useState<string | null>(null);
  const remove = (detach: boolean) => {
    call(channel, { id, detach }).then(
      () => toast(`The ${what} is deleted.`),
      (error: unknown) => {
        if (error instanceof StetError && error.code === 'in-use') setUsed(error.message);
        else toastError(error);
      },
    );
  };
  return (
    <>
      <Button icon={IconTrash} onPress={() => remove(false)}>
        Delete
      </Button>
      <ConfirmDialog
        title={`Detach and delete this ${what}?`}
        isOpen={used !== null}
        confirm="Detach and delete"
        danger
        onConfirm={() => remove(true)}
        onClose={() => setUsed(null)}
      >
        {used} The words in the articles stay; only the tie goes. Each article gets a revision first.
      </ConfirmDialog>
    </>
  );
}
