import { IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './Dialog.module.css';
import { useFocusInside } from './focusInside';
import { IconButton } from './IconButton';
import { useOverlay } from './overlays';
import { term } from './terms';

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode;
  size?: 'small' | 'normal' | 'wide';
  role?: 'dialog' | 'alertdialog';
  /** Whether a click outside closes it; a form stays open. */
  isDismissable?: boolean;
}

export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'normal',
  role = 'dialog',
  isDismissable = false,
}: Props) {
  useOverlay(isOpen);
  const [dialog, setDialog] = useState<HTMLElement | null>(null);
  useFocusInside(dialog);
  return (
    <ModalOverlay
      className={styles.overlay}
      data-overlay
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.modal} data-size={size}>
        <AriaDialog ref={setDialog} className={styles.dialog} role={role}>
          <header>
            <Heading slot="title">{title}</Heading>
            <IconButton label={term('close')} icon={IconX} onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
