import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { SelfCheck } from '../../../core/model/selfCheck';
import { t } from './messages';
import styles from './SelfCheckNote.module.css';
import { selfCheckSentence } from './selfCheckWords';

/** What the self-check found when it read the file back: each loss, and what is written in another way. */
export function SelfCheckNote({ check }: { check: SelfCheck }) {
  const Shape = !check.ok ? IconAlertTriangle : check.notices.length > 0 ? IconInfoCircle : IconCircleCheck;
  return (
    <div className={styles.check} data-ok={check.ok} role="status">
      <Shape size={18} aria-hidden />
      <div>
        {selfCheckSentence(check)}
        <Findings findings={check.losses} />
        {!check.ok && check.notices.length > 0 && <p>{t('check.notices')}</p>}
        <Findings findings={check.notices} />
      </div>
    </div>
  );
}

function Findings({ findings }: { findings: { message: string; excerpt: string }[] }) {
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map(({ message, excerpt }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same
        <li key={index}>
          {message}
          {excerpt !== '' && <q>{excerpt}</q>}
        </li>
      ))}
    </ul>
  );
}
