import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './Button';
import { t } from './messages';
import styles from './Progress.module.css';
import { term } from './terms';

interface Props {
  label: string;
  done: number;
  /** 0 while it is not known yet. */
  total: number;
  /** Shown as a percentage, because the numbers do not count things. */
  isShare?: boolean;
  onCancel?: () => void;
}

export function Progress({ label, done, total, isShare = false, onCancel }: Props) {
  const count = isShare
    ? t('percent', { share: Math.floor((100 * done) / total) / 100 })
    : t('progress', { done, total });
  return (
    <div className={styles.progress}>
      <ProgressBar value={total > 0 ? (100 * done) / total : 0} isIndeterminate={total === 0}>
        {({ percentage }) => (
          <>
            <Label>{label}</Label>
            <progress
              className={styles.track}
              max={100}
              {...(total > 0 ? { value: percentage ?? 0 } : {})}
              aria-hidden
            />
          </>
        )}
      </ProgressBar>
      <span className={styles.count}>{total > 0 ? count : ''}</span>
      {onCancel && <Button onPress={onCancel}>{term('cancel')}</Button>}
    </div>
  );
}
