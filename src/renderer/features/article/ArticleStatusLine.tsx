import { readingMinutes } from '../../../core/document/readingTime';
import { bodyWordCount } from '../../../core/document/text';
import type { ArticleSession } from '../../session/ArticleSession';
import { useCurrentSession } from '../../session/current';
import { useField } from '../../session/store';
import { countSpeakers } from '../../session/tied';
import { useFocusMode } from '../../shell/layout';
import { useFact, useStore } from '../../shell/store';
import { languageName } from '../../ui/languages';
import styles from './ArticleStatusLine.module.css';
import { CountsButton, DayCount } from './counts/CountsButton';
import { t } from './messages';

/** Counts of the open article; nothing while none is open. */
export function ArticleStatusLine() {
  const session = useCurrentSession();
  return session && <Counts session={session} />;
}

function Counts({ session }: { session: ArticleSession }) {
  const { language } = useField(session.state, 'article');
  const tied = useStore(session.tied);
  const isFocused = useFocusMode();
  const words = useFact(session.snapshot, ({ body }) => bodyWordCount(body));
  return (
    <div className={styles.counts}>
      <CountsButton session={session} />
      <DayCount />
      <span title={t('readingTime')}>{t('minutes', { count: readingMinutes(words, language) })}</span>
      {!isFocused && (
        <>
          <span>{languageName(language)}</span>
          <span className={styles.end}>
            {t('counts', { quotations: tied.length, speakers: countSpeakers(tied) })}
          </span>
        </>
      )}
    </div>
  );
}
