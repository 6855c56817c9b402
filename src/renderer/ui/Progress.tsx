import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './Button';
import './progress.css';

interface Props {
  label: string;
  done: number;
  /** 0: not known yet. */
  total: number;
  /** The numbers are parts of a whole, not things one could count. */
  isShare?: boolean;
  onCancel?: () => void;
}

export function Progress({ label, done, total, isShare = false, onCancel }: Props) {
  const count = isShare ? `${Math.floor((100 * done) / total)} %` : `${done} of ${total}`;
  return (
    <div className="progress">
      <ProgressBar value={total > 0 ? (100 * done) / total : 0} isIndeterminate={total === 0}>
        {({ percentage }) => (
          <>
            <Label>{label}</Label>
            <progress
              className="progress-track"
              max={100}
              {...(total > 0 ? { value: percentage ?? 0 } : {})}
              aria-hidden
            />
          </>
        )}
      </ProgressBar>
      <span className="progress-count">{total > 0 ? count : ''}</span>
      {onCancel && <Button onPress={onCancel}>Cancel</Button>}
    </div>
  );
}
