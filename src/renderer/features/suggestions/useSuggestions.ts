import { useMemo } from 'react';
import { type SuggestionEntry, suggestionsOf } from '../../../core/document/suggestions/list';
import type { ArticleSession } from '../../session/ArticleSession';
import { useStore } from '../../shell/store';

/** The open suggestions of the article, in the order of its text. */
export function useSuggestions(session: ArticleSession): SuggestionEntry[] {
  const { body } = useStore(session.snapshot);
  return useMemo(() => suggestionsOf(body), [body]);
}
