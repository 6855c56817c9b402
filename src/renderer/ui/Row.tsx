import type { ReactNode } from 'react';
import styles from './Row.module.css';

interface Props {
  children: ReactNode;
}

/** The first line of a record in a list. */
export const RowTitle = ({ children }: Props) => <div className={styles.title}>{children}</div>;

/** Words of the record itself, at most two lines. */
export const RowText = ({ children }: Props) => <div className={styles.text}>{children}</div>;

/** The small line below it. */
export const RowDetail = ({ children }: Props) => <div className={styles.detail}>{children}</div>;
