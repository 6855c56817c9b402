import { type FoundQuotation, quotationsOf } from '../../../core/document/find';
import { type DriftState, driftState } from '../../../core/quotes/drift';
import { withoutMarks } from '../../../core/quotes/marks';
import type { BlockSpan, EditorSnapshot, QuotationRef } from '../../../editor/api';
import type { QuoteDetail } from '../../../ipc/channels/library';

/** `missing`: its record was deleted. `loading`: not known yet. */
export type QuotationState = DriftState | 'missing' | 'loading';

/** Words of the text that are tied to a record. */
export interface TiedEntry {
  kind: 'tied';
  key: string;
  ref: QuotationRef;
  span: BlockSpan;
  /** As they stand in the text, without quotation marks around them. */
  words: string;
  quoteId: string;
  quote: QuoteDetail | null;
  state: QuotationState;
}

type GetQuote = (id: string) => QuoteDetail | null | undefined;

/** The quotations of the text in reading order, each held against its record. */
export function tiedEntries({ body, keys }: EditorSnapshot, getQuote: GetQuote): TiedEntry[] {
  return body.flatMap((block, at) => {
    const blockKey = keys[at];
    if (blockKey === undefined) return [];
    return quotationsOf(block).map((found) => {
      const quote = getQuote(found.quoteId);
      return {
        kind: 'tied' as const,
        key: `${blockKey}:${found.index}`,
        ref: { blockKey, index: found.index },
        span: { blockKey, start: found.start, end: found.start + found.text.length },
        words: withoutMarks(found.text).replace(/,$/, ''),
        quoteId: found.quoteId,
        quote: quote ?? null,
        state: quote ? stateOf(found, quote) : quote === null ? ('missing' as const) : ('loading' as const),
      };
    });
  });
}

/** An unchanged block gives the same found quotation, so its state is worked out once a record. */
const states = new WeakMap<FoundQuotation, { text: string; state: DriftState }>();

function stateOf(found: FoundQuotation, { text }: QuoteDetail): DriftState {
  const known = states.get(found);
  if (known?.text === text) return known.state;
  const state = driftState(found.text, text);
  states.set(found, { text, state });
  return state;
}

export const driftedRefs = (entries: readonly TiedEntry[]): QuotationRef[] =>
  entries.filter(({ state }) => state === 'drifted' || state === 'missing').map(({ ref }) => ref);

/** Distinct speakers of the records. */
export const countSpeakers = (entries: readonly TiedEntry[]): number =>
  new Set(entries.flatMap(({ quote }) => quote?.speakerId ?? [])).size;
