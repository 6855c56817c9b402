import { IconAlertTriangle } from '@tabler/icons-react';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { Button } from '../../../ui/Button';
import { t } from '../messages';
import styles from './bar.module.css';
import { saveCopy } from './rescue';

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** `14:02` for today, otherwise the date. */
function savedAt(instant: string): string {
  const date = new Date(instant);
  return (date.toDateString() === new Date().toDateString() ? time : day).format(date);
}

/** Whether the text is stored: "Saved" only after main has confirmed it. */
export function SavingState({ session }: { session: ArticleSession }) {
  const saving = useField(session.state, 'saving');
  if (saving.kind !== 'failed') {
    return (
      <span className={styles.saving}>
        {saving.kind === 'saving' ? t('saving') : t('saved', { time: savedAt(saving.at) })}
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
