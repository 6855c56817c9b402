import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { useHeldForm } from './holdForm';
import { t } from './messages';

interface Props {
  title: string;
  size?: 'small' | 'normal' | 'wide';
  children: ReactNode;
  /** All that the user can change, compared with what it was when the dialog opened. */
  fields: unknown;
  onClose: () => void;
  /** The buttons at the foot; Cancel calls `close`. */
  actions: (close: () => void) => ReactNode;
}

/** A dialog whose words only its button saves: Escape, the X and Cancel ask before they drop what was typed. */
export function HeldDialog({ fields, onClose, actions, children, ...dialog }: Props) {
  const [isAsked, setAsked] = useState(false);
  const isFilled = useHeldForm(dialog.title, fields);
  const close = () => (isFilled ? setAsked(true) : onClose());
  return (
    <Dialog {...dialog} isOpen onClose={close} actions={actions(close)}>
      {children}
      <ConfirmDialog
        title={t('discard.title')}
        isOpen={isAsked}
        cancel={t('discard.keep')}
        confirm={t('discard')}
        danger
        onConfirm={onClose}
        onClose={() => setAsked(false)}
      >
        <p>{t('discard.detail')}</p>
      </ConfirmDialog>
    </Dialog>
  );
}
