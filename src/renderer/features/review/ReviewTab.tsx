import type { ArticleSession } from '../../session/ArticleSession';
import { reviewPart } from '../../shell/inspectorTab';
import { useStore } from '../../shell/store';
import { Segments } from '../../ui/Segments';
import { CommentList } from '../comments/CommentList';
import { SuggestionList } from '../suggestions/SuggestionList';
import { t } from './messages';
import styles from './ReviewTab.module.css';
import { useReviewCounts } from './useReviewCounts';

/** Comments and suggestions, one of the two at a time: what was asked for last, or else what there is. */
export function ReviewTab({ session }: { session: ArticleSession }) {
  const chosen = useStore(reviewPart);
  const { comments, suggestions } = useReviewCounts(session);
  const part = chosen ?? (comments === 0 && suggestions > 0 ? 'suggestions' : 'comments');
  return (
    <>
      <div className={styles.parts}>
        <Segments
          label={t('parts')}
          selected={part}
          onSelect={(next) => reviewPart.set(next)}
          entries={[
            { id: 'comments', label: t('comments'), count: comments },
            { id: 'suggestions', label: t('suggestions'), count: suggestions },
          ]}
        />
      </div>
      {part === 'comments' ? <CommentList session={session} /> : <SuggestionList session={session} />}
    </>
  );
}
