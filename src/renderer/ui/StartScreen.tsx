import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { Button } from './Button';
import styles from './StartScreen.module.css';

interface Props {
  title: string;
  lead: string;
  /** Something keeps a workspace from opening: the lead is read out at once. */
  isTrouble?: boolean;
  children: ReactNode;
}

/** The window without a workspace: one card in the middle. */
export function StartScreen({ title, lead, isTrouble = false, children }: Props) {
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={isTrouble ? styles.trouble : styles.title}>
          {isTrouble && <IconAlertTriangle size={30} aria-hidden />} {title}
        </h1>
        <p className={styles.lead} role={isTrouble ? 'alert' : undefined}>
          {lead}
        </p>
        {children}
      </div>
    </main>
  );
}

export const StartActions = ({ children }: { children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
);

interface Entry {
  id: string;
  title: string;
  detail: string;
  open(): void;
}

/** What can be opened from the card; nothing if the list is empty. */
export function StartList({ title, entries }: { title: string; entries: Entry[] }) {
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Button tone="quiet" isWide onPress={entry.open}>
              <strong>{entry.title}</strong>
              <span>{entry.detail}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
