import type { ReactNode } from 'react';
import type { Output } from '../../../ipc/contract';
import { Badge } from '../../ui/Badge';
import { DiffWords } from '../../ui/WordDiff';
import { t } from './messages';
import styles from './Verbatim.module.css';

const tones = { yes: 'ok', near: 'warn', no: 'bad' } as const;

interface Props {
  verbatim: NonNullable<Output<'snapshots.verbatim'>>;
  /** At the end of the line. */
  action?: ReactNode;
}

/** Whether the words of a quote are in the saved page; if they are nearly there, with the differences. */
export function Verbatim({ verbatim, action }: Props) {
  const { state } = verbatim;
  const badge = (
    <Badge key="state" tone={tones[state]}>
      {t(`verbatim.${state}`)}
    </Badge>
  );
  return (
    <div className={styles.verbatim}>
      <div className={styles.line}>
        <span>{t.parts<ReactNode>('verbatim', { state: badge })}</span>
        {action}
      </div>
      {state === 'near' && (
        <div className={styles.diff}>
          <DiffWords parts={verbatim.diff} />
        </div>
      )}
    </div>
  );
}
