import { IconPencilQuestion } from '@tabler/icons-react';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useIsSuggesting } from '../../../session/suggesting';
import { runCommand } from '../../../shell/commands';
import { t } from '../messages';
import styles from './bar.module.css';

/** Says that changes are suggested; a click makes them in the text again. */
export function SuggestingState({ session }: { session: ArticleSession }) {
  if (!useIsSuggesting(session.id)) return null;
  return (
    <button
      type="button"
      className={styles.suggesting}
      title={t('suggesting.stop')}
      aria-label={t('suggesting.stop')}
      onClick={() => runCommand('edit.suggest')}
    >
      <IconPencilQuestion size={15} stroke={1.8} aria-hidden />
      {t('suggesting')}
    </button>
  );
}
