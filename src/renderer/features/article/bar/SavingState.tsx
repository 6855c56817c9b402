import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { Button } from '../../../ui/Button';
import { Time } from '../../../ui/Time';
import { t } from '../messages';
import styles from './bar.module.css';
import { saveCopy } from './rescue';

/** Whether the text is stored: "Saved" only after main has confirmed it. */
export function SavingState({ session }: { session: ArticleSession }) {
  const saving = useField(session.state, 'saving');
  if (saving.kind !== 'failed') {
    return (
      <span className={styles.saving}>
        {saving.kind === 'saving'
          ? t('saving')
          : t.parts<ReactNode>('saved', { time: <Time key="time" at={saving.at} form="clockOrDay" /> })}
      </span>
    );
  }
  return (
    <span role="alert" className={styles.failed}>
      <IconAlertTriangle size={16} aria-hidden />
      <span className={styles.failure} title={saving.message}>
        {t('notSaved', { reason: saving.message })}
      </span>
      {saving.code !== 'conflict' && (
        <Button size="small" onPress={() => void saveCopy(session)}>
          {t('saveCopy')}
        </Button>
      )}
    </span>
  );
}
