import type { ReactNode } from 'react';
import { t } from './messages';
import styles from './RecordDetail.module.css';

interface Slot {
  children: ReactNode;
}

/** The open record beside the list: headings, facts, texts, and actions at the foot. */
export function RecordDetail({ children }: Slot) {
  return (
    <section className={styles.detail} aria-label={t('details')}>
      {children}
    </section>
  );
}

export function RecordText({ children }: Slot) {
  return <p className={styles.text}>{children}</p>;
}

export function RecordCode({ children }: Slot) {
  return (
    <pre className={styles.text} data-mono>
      {children}
    </pre>
  );
}

export function RecordActions({ children }: Slot) {
  return <div className={styles.actions}>{children}</div>;
}

/** A button that looks like a link: it opens another record or a web page. */
export function LinkButton({ onPress, children }: Slot & { onPress: () => void }) {
  return (
    <button type="button" className={styles.link} onClick={onPress}>
      {children}
    </button>
  );
}
