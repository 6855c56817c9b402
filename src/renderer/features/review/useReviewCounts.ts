import { suggestionsOf } from '../../../core/document/suggestions/list';
import type { ArticleSession } from '../../session/ArticleSession';
import { isOpen } from '../../session/comments';
import { useFact } from '../../shell/store';

/** What of an article waits for somebody: threads of comments that are open, and suggestions. */
export function useReviewCounts(session: ArticleSession): { comments: number; suggestions: number } {
  const comments = useFact(session.threads, (threads) => threads?.filter(isOpen).length ?? 0);
  const suggestions = useFact(session.snapshot, ({ body }) => suggestionsOf(body).length);
  return { comments, suggestions };
}
