import { type FoundQuotation, noteQuotationsOf, quotationsOf } from '../../../core/document/find';
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
  /** Of one in a footnote: the place of the footnote's mark. */
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
    const inText = quotationsOf(block).map((found) => ({
      found,
      key: `${blockKey}:${found.index}`,
      ref: { blockKey, index: found.index },
      span: { blockKey, start: found.start, end: found.start + found.text.length },
    }));
    const inNotes = noteQuotationsOf(block).map((found) => ({
      found,
      key: `${blockKey}:${found.note}:${found.index}`,
      ref: { blockKey, note: found.note, index: found.index },
      span: { blockKey, start: found.at, end: found.at },
    }));
    return [...inText, ...inNotes].map(({ found, ...place }) => {
      const quote = getQuote(found.quoteId);
      return {
        kind: 'tied' as const,
        ...place,
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

export const sameRef = (ref: QuotationRef, other: QuotationRef | null | undefined): boolean =>
  ref.blockKey === other?.blockKey && ref.note === other.note && ref.index === other.index;

export const driftedRefs = (entries: readonly TiedEntry[]): QuotationRef[] =>
  entries.filter(({ state }) => state === 'drifted' || state === 'missing').map(({ ref }) => ref);

/** Distinct speakers of the records. */
export const countSpeakers = (entries: readonly TiedEntry[]): number =>
  new Set(entries.flatMap(({ quote }) => quote?.speakerId ?? [])).size;
