import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { term } from './terms';

interface Props {
  title: string;
  isOpen: boolean;
  children: ReactNode;
  confirm: string;
  /** The label of the button that changes nothing. */
  cancel?: string;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog({
  title,
  isOpen,
  children,
  confirm,
  cancel = term('cancel'),
  danger = false,
  onConfirm,
  onClose,
}: Props) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {cancel}
          </Button>
          <Button
            tone={danger ? 'danger' : 'primary'}
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
