import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
import styles from './Report.module.css';
import { term } from './terms';

interface Props {
  title: string;
  onClose(): void;
  children: ReactNode;
}

/** Says what became of something long, and is closed by Enter. */
export const ReportDialog = ({ title, onClose, children }: Props) => (
  <Dialog
    isOpen
    size="wide"
    title={title}
    onClose={onClose}
    actions={
      <Button tone="primary" autoFocus onPress={onClose}>
        {term('done')}
      </Button>
    }
  >
    <div className={styles.report}>{children}</div>
  </Dialog>
);
