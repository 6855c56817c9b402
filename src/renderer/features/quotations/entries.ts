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
    return [...inText, ...inNotes].map(({ found, ...place }) =>
      tiedEntry(found, place, getQuote(found.quoteId)),
    );
  });
}

/** An unchanged block gives the same found quotation: what follows from it and its record is made once. */
const entries = new WeakMap<FoundQuotation, TiedEntry>();

function tiedEntry(
  found: FoundQuotation,
  place: Pick<TiedEntry, 'key' | 'ref' | 'span'>,
  quote: QuoteDetail | null | undefined,
): TiedEntry {
  const known = entries.get(found);
  const state = stateOf(found, quote, known);
  if (known && known.key === place.key && known.quote === (quote ?? null) && known.state === state)
    return known;
  const words = withoutMarks(found.text).replace(/,$/, '');
  const entry: TiedEntry = {
    kind: 'tied',
    ...place,
    words,
    quoteId: found.quoteId,
    quote: quote ?? null,
    state,
  };
  entries.set(found, entry);
  return entry;
}

function stateOf(
  found: FoundQuotation,
  quote: QuoteDetail | null | undefined,
  known: TiedEntry | undefined,
): QuotationState {
  if (!quote) return quote === null ? 'missing' : 'loading';
  return known?.quote?.text === quote.text ? known.state : driftState(found.text, quote.text);
}

export const sameRef = (ref: QuotationRef, other: QuotationRef | null | undefined): boolean =>
  ref.blockKey === other?.blockKey && ref.note === other.note && ref.index === other.index;

export const driftedRefs = (entries: readonly TiedEntry[]): QuotationRef[] =>
  entries.filter(({ state }) => state === 'drifted' || state === 'missing').map(({ ref }) => ref);

/** Distinct speakers of the records. */
export const countSpeakers = (entries: readonly TiedEntry[]): number =>
  new Set(entries.flatMap(({ quote }) => quote?.speakerId ?? [])).size;
