import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useAction } from '../../../shell/useAction';
import { Button } from '../../../ui/Button';
import { t } from '../messages';
import styles from './bar.module.css';

/** Shown when the stored text is not the one that this window changed: the user chooses one of the two. */
export function ConflictBar({ session }: { session: ArticleSession }) {
  const saving = useField(session.state, 'saving');
  const settle = useAction((how: 'keepMine' | 'takeStored') => session[how](), { isToasted: () => false });
  // It stays until the choice has come to an end.
  if (!settle.isRunning && (saving.kind !== 'failed' || saving.code !== 'conflict')) return null;
  return (
    <section className={styles.notice} aria-label={t('conflict')}>
      <p>{t('conflict.detail')}</p>
      <Button tone="primary" isDisabled={settle.isRunning} onPress={() => settle.run('keepMine')}>
        {t('conflict.keep')}
      </Button>
      <Button isDisabled={settle.isRunning} onPress={() => settle.run('takeStored')}>
        {t('conflict.take')}
      </Button>
      {settle.error && <p role="alert">{settle.error.message}</p>}
    </section>
  );
}
