import { useRecord } from '../../api/useRecord';
import { Dialog } from '../../ui/Dialog';
import { t } from './messages';
import styles from './TranscriptDialog.module.css';
import { TranscriptView } from './TranscriptView';

interface Props {
  sourceId: string;
  /** Milliseconds; the turn at this time is highlighted. */
  at: number | null;
  onClose: () => void;
}

/** The transcript of a source, over the window. */
export function TranscriptDialog({ sourceId, at, onClose }: Props) {
  const source = useRecord('sources', sourceId);
  return (
    <Dialog isOpen size="wide" title={source?.csl.title || t('title')} onClose={onClose}>
      <div className={styles.frame}>
        <TranscriptView sourceId={sourceId} at={at} />
      </div>
    </Dialog>
  );
}
