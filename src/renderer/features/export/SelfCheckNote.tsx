import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { SelfCheck } from '../../../core/model/selfCheck';
import styles from './SelfCheckNote.module.css';
import { selfCheckSentence } from './selfCheckWords';

/** What the self-check found when it read the file back, with each loss. */
export function SelfCheckNote({ check }: { check: SelfCheck }) {
  const Shape = check.ok ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className={styles.check} data-ok={check.ok} role="status">
      <Shape size={18} aria-hidden />
      <div>
        {selfCheckSentence(check)}
        {check.losses.length > 0 && (
          <ul>
            {check.losses.map(({ kind, message, excerpt }) => (
              <li key={`${kind}:${message}:${excerpt}`}>
                {message}
                {excerpt !== '' && <q>{excerpt}</q>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
