import { dismissalKey } from '../../../core/quotes/dismissed';
import type { ArticleSession } from '../../session/ArticleSession';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { term } from '../../ui/terms';
import { takeBack } from './actions';
import styles from './DismissedWords.module.css';
import { t } from './messages';

interface Props {
  session: ArticleSession;
  /** Called when the pressed button has disappeared. */
  onTakenBack(): void;
}

/** Dismissed words that are still in the text, each once. */
export function DismissedWords({ session, onTakenBack }: Props) {
  const setAside = useStore(session.setAside);
  const words = [...new Map(setAside.map((entry) => [dismissalKey(entry.words), entry]))];
  if (words.length === 0) return null;
  return (
    <details className={styles.dismissed}>
      <summary>{t('dismissed', { count: words.length })}</summary>
      <ul>
        {words.map(([key, entry]) => (
          <li key={key}>
            <span>{term('quoted', { words: entry.words })}</span>
            <Button
              size="small"
              aria-label={t('dismissed.takeBackWords', { words: entry.words })}
              onPress={() => void takeBack(session, entry).then(onTakenBack)}
            >
              {t('dismissed.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
