import type { Article } from '../../model/article';
import type { Held } from '../../model/exporting';
import type { Preset } from '../presets/schema';

/** When the article is or was published, in the author's words where there are any; null for never yet. */
export const publicationOf = ({
  publishAt,
  publishedAt,
}: Pick<Article, 'publishAt' | 'publishedAt'>): string | null => publishAt || publishedAt;

/**
 * Why the target must not show an article; null: it may. `now` is an instant; without it nothing is in the future. A date without a zone is taken as UTC. Generators that keep
 * a future date to themselves are given it as it is.
 */
export function heldBack(
  article: Pick<Article, 'status' | 'publishAt'>,
  preset: Pick<Preset, 'holdsFuture'>,
  now: string | undefined,
): Held | null {
  if (article.status !== 'published') return 'draft';
  const { publishAt } = article;
  if (preset.holdsFuture || publishAt === '' || now === undefined) return null;
  const isZoned = /T.*(Z|[+-]\d{2}:\d{2})$/.test(publishAt);
  const at = Date.parse(publishAt.includes('T') && !isZoned ? `${publishAt}Z` : publishAt);
  return at > Date.parse(now) ? 'future' : null;
}
