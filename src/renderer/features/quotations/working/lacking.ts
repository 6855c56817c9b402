import type { QuoteDetail } from '../../../../ipc/channels/quotes';
import type { TiedEntry } from '../../../session/tied';

/** A quotation with its record. */
export type WorkEntry = TiedEntry & { quote: QuoteDetail };

/** The quotations whose record is not verified, each record once, in the order of the text. */
export function lackingEvidence(tied: readonly TiedEntry[]): WorkEntry[] {
  const seen = new Set<string>();
  return tied.filter((entry): entry is WorkEntry => {
    if (!entry.quote || entry.quote.evidence === 'verified' || seen.has(entry.quoteId)) return false;
    seen.add(entry.quoteId);
    return true;
  });
}

/** The source of the nearest quotation above that has one; null when there is none. */
export function sourceAbove(tied: readonly TiedEntry[], entry: WorkEntry): string | null {
  const at = tied.findIndex(({ key }) => key === entry.key);
  const above = tied.slice(0, at).findLast(({ quote }) => quote?.sourceId);
  return above?.quote?.sourceId ?? null;
}
