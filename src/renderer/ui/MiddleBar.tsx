import type { ReactNode } from 'react';
import { formatNumber } from './formatNumber';
import styles from './MiddleBar.module.css';

interface Props {
  title: string;
  /** How many records the list below holds; null until that is known. */
  total: number | null;
  /** Actions, at the end of the bar. */
  children?: ReactNode;
}

/** The bar above a list of records. */
export function MiddleBar({ title, total, children }: Props) {
  return (
    <div className={styles.bar}>
      <h1>{title}</h1>
      <span className={styles.total}>{total !== null && formatNumber(total)}</span>
      <span className={styles.spring} />
      {children}
    </div>
  );
}
