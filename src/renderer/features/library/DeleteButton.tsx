import { IconTrash } from '@tabler/icons-react';
import { StetError } from '../../../core/model/errors';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
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
  const { run, error, clearError } = useAction((detach: boolean) => call(channel, { id, detach }), {
    toast: `The ${what} is deleted.`,
    isToasted: (failed) => !isInUse(failed),
  });
  return (
    <>
      <Button icon={IconTrash} onPress={() => run(false)}>
        Delete
      </Button>
      <ConfirmDialog
        title={`Detach and delete this ${what}?`}
        isOpen={error !== null && isInUse(error)}
        confirm="Detach and delete"
        danger
        onConfirm={() => run(true)}
        onClose={clearError}
      >
        {error?.message} The words in the articles stay; only the tie goes. Each article gets a revision
        first.
      </ConfirmDialog>
    </>
  );
}

const isInUse = (error: Error): boolean => error instanceof StetError && error.code === 'in-use';
