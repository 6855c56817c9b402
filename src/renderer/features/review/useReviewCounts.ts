import type { ArticleSession } from '../../session/ArticleSession';
import { isOpen } from '../../session/comments';
import { useStore } from '../../shell/store';
import { useSuggestions } from '../suggestions/useSuggestions';

/** What of an article waits for somebody: threads of comments that are open, and suggestions. */
export function useReviewCounts(session: ArticleSession): { comments: number; suggestions: number } {
  const comments = useStore(session.threads)?.filter(isOpen).length ?? 0;
  return { comments, suggestions: useSuggestions(session).length };
}
