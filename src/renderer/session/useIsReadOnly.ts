import { useReadOnly } from '../shell/readOnly';
import type { ArticleSession } from './ArticleSession';
import { useField } from './store';

/** An article in the bin, or in a workspace that cannot be written to, can only be read and exported. */
export function useIsReadOnly(session: ArticleSession): boolean {
  const { deletedAt } = useField(session.state, 'article');
  return useReadOnly() || deletedAt !== null;
}
