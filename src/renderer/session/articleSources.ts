import { citationsOf } from '../../core/document/find';
import type { EditorSnapshot } from '../../editor/api';
import type { TiedEntry } from './tied';

/** A source that the article uses, and the first block that uses it. */
export interface SourceUse {
  sourceId: string;
  citations: number;
  quotations: number;
  blockKey: string;
}

/** The sources that the text cites and those that its quotes come from, in the order of their first use. */
export function sourceUses({ body, keys }: EditorSnapshot, tied: readonly TiedEntry[]): SourceUse[] {
  const uses = new Map<string, SourceUse>();
  const use = (sourceId: string, blockKey: string): SourceUse => {
    const known = uses.get(sourceId) ?? { sourceId, citations: 0, quotations: 0, blockKey };
    uses.set(sourceId, known);
    return known;
  };
  body.forEach((block, at) => {
    const blockKey = keys[at];
    if (blockKey === undefined) return;
    for (const { items } of citationsOf(block)) {
      for (const { sourceId } of items) use(sourceId, blockKey).citations += 1;
    }
  });
  for (const { quote, span } of tied) {
    if (quote?.sourceId) use(quote.sourceId, span.blockKey).quotations += 1;
  }
  const order = new Map(keys.map((key, at) => [key, at]));
  const place = ({ blockKey }: SourceUse) => order.get(blockKey) ?? 0;
  return [...uses.values()].sort((a, b) => place(a) - place(b));
}
