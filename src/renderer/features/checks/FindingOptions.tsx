import { type ReactNode, useEffect, useRef } from 'react';
import type { Finding } from '../../../core/model/check';
import { Badge } from '../../ui/Badge';
import { Time } from '../../ui/Time';
import options from '../../ui/WalkList.module.css';
import styles from './checks.module.css';
import { checkName, t } from './messages';

interface Props {
  /** Prefix of the options' ids. */
  id: string;
  findings: readonly Finding[];
  index: number;
  onPick(index: number): void;
}

const tones = { error: 'bad', warning: 'warn' } as const;

/** The options of the listbox. */
export function FindingOptions({ id, findings, index, onPick }: Props) {
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another option becomes the current one
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [index]);
  return findings.map(({ check, subject, severity, message, excerpt, waiver, place }, at) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it handles the keys
    <div
      key={`${check} ${subject} ${place?.block} ${place?.start} ${message}`}
      id={`${id}-${at}`}
      ref={at === index ? current : null}
      role="option"
      tabIndex={-1}
      aria-selected={at === index}
      className={options.option}
      onClick={() => onPick(at)}
    >
      <span className={styles.head}>
        <Badge tone={waiver ? 'plain' : tones[severity]}>{waiver ? t('waived') : t(severity)}</Badge>
        <b>{checkName(check)}</b>
      </span>
      {excerpt !== '' && <span className={styles.words}>{excerpt}</span>}
      <small>{message}</small>
      {waiver && (
        <small>
          {t.parts<ReactNode>('waived.line', {
            by: waiver.by || t('waived.nobody'),
            when: <Time key="when" at={waiver.at} />,
            reason: waiver.reason,
          })}
        </small>
      )}
    </div>
  ));
}
