import type { ReactNode } from 'react';
import styles from './Field.module.css';

interface Props {
  children: ReactNode;
}

/** Explains a field or a form. */
export const Hint = ({ children }: Props) => <p className={styles.hint}>{children}</p>;

/** The error of a field or a form. */
export const FormError = ({ children }: Props) => (
  <p className={styles.error} role="alert">
    {children}
  </p>
);
