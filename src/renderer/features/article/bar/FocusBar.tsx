import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useIsSuggesting } from '../../../session/suggesting';
import { headlineOf } from '../../../ui/terms';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import styles from './bar.module.css';
import { SavingState } from './SavingState';
import { SuggestingState } from './SuggestingState';

/** What is above the text in focus mode: only that words are not stored, or are suggested. */
export function FocusBar({ session }: { session: ArticleSession }) {
  const article = useField(session.state, 'article');
  const hasFailed = useField(session.state, 'saving').kind === 'failed';
  const isSuggesting = useIsSuggesting(session.id);
  return (
    <>
      {/* The headline itself is hidden with the other fields. */}
      <h1 className={styles.unseen}>
        <VisuallyHidden>{headlineOf(article)}</VisuallyHidden>
      </h1>
      {(hasFailed || isSuggesting) && (
        <div className={styles.focused}>
          <SuggestingState session={session} />
          {hasFailed && <SavingState session={session} />}
        </div>
      )}
    </>
  );
}
