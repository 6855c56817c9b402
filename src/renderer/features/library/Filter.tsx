import type { ReactNode } from 'react';
import styles from './Filter.module.css';

/** Gives a choice in the filters of a library its width. */
export function Filter({ children }: { children: ReactNode }) {
  return <div className={styles.filter}>{children}</div>;
}
