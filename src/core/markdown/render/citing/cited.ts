import { findClusters, quoteCitation } from '../../../citations/clusters';
import type { Source } from '../../../model/source';
import type { RenderInput } from '../input';

export const articleClusters = ({ article, quotes }: RenderInput) =>
  findClusters(article.body, (quoteId) => {
    const record = quotes.get(quoteId);
    return record?.source ? quoteCitation(record.source.id, record.quote) : null;
  });

/** The sources that an article uses, each once, in the order of first use. */
export function citedSources(input: RenderInput): Source[] {
  const items = articleClusters(input).flatMap((cluster) => cluster.items);
  return [...new Set(items.flatMap(({ sourceId }) => input.sources.get(sourceId) ?? []))];
}
