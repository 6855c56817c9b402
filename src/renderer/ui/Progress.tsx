import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './Button';
import './progress.css';

interface Props {
  label: string;
  done: number;
  /** 0: not known yet. */
  total: number;
  onCancel?: () => void;
}

export function Progress({ label, done, total, onCancel }: Props) {
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
      <span className="progress-count">{total > 0 ? `${done} of ${total}` : ''}</span>
      {onCancel && <Button onPress={onCancel}>Cancel</Button>}
    </div>
  );
}
