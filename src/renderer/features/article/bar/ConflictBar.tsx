import { useState } from 'react';
import type { ArticleSession } from '../../../session/ArticleSession';
import { failure } from '../../../session/saving';
import { useField } from '../../../session/store';
import { Button } from '../../../ui/Button';
import { t } from '../messages';
import styles from './bar.module.css';

/** Shown when the stored text is not the one that this window changed: the user chooses one of the two. */
export function ConflictBar({ session }: { session: ArticleSession }) {
  const saving = useField(session.state, 'saving');
  const [trouble, setTrouble] = useState('');
  if (saving.kind !== 'failed' || saving.code !== 'conflict') return null;
  const settle = (how: () => Promise<void>) => {
    setTrouble('');
    how().catch((error: unknown) => setTrouble(failure(error).message));
  };
  return (
    <section className={styles.notice} aria-label={t('conflict')}>
      <p>{t('conflict.detail')}</p>
      <Button tone="primary" onPress={() => settle(() => session.keepMine())}>
        {t('conflict.keep')}
      </Button>
      <Button onPress={() => settle(() => session.takeStored())}>{t('conflict.take')}</Button>
      {trouble !== '' && <p role="alert">{trouble}</p>}
    </section>
  );
}
