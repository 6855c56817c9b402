import type { ReactNode } from 'react';
import styles from './Badge.module.css';

interface Props {
  tone?: 'plain' | 'accent' | 'ok' | 'warn' | 'bad';
  children: ReactNode;
}

/** A short word of state; its meaning is in the word, the colour only helps. */
export function Badge({ tone = 'plain', children }: Props) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
