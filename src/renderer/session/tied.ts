import { type FoundQuotation, noteQuotationsOf, quotationsOf } from '../../core/document/find';
import { type DriftState, driftState } from '../../core/quotes/drift';
import { withoutMarks } from '../../core/quotes/marks';
import type { BlockSpan, EditorSnapshot, QuotationRef } from '../../editor/api';
import type { QuoteDetail } from '../../ipc/channels/quotes';

/** `missing`: its record was deleted. `loading`: the record is not loaded yet. */
export type QuotationState = DriftState | 'missing' | 'loading';

/** Words of the text that are linked to a record. */
export interface TiedEntry {
  kind: 'tied';
  key: string;
  ref: QuotationRef;
  /** For a quotation in a footnote, the place of the footnote's mark. */
  span: BlockSpan;
  /** As in the text, without quotation marks around them. */
  words: string;
  quoteId: string;
  quote: QuoteDetail | null;
  state: QuotationState;
}

type GetQuote = (id: string) => QuoteDetail | null | undefined;

/** The quotations of the text in reading order, each compared with its record. */
export function tiedEntries({ body, keys }: EditorSnapshot, getQuote: GetQuote): TiedEntry[] {
  return body.flatMap((block, at) => {
    const blockKey = keys[at];
    if (blockKey === undefined) return [];
    const inText = quotationsOf(block).map((found) => {
      const { index, start, text, quoteId } = found;
      return tiedEntry(found, { blockKey, index }, start, start + text.length, getQuote(quoteId));
    });
    const inNotes = noteQuotationsOf(block).map((found) => {
      const { note, index, at: mark, quoteId } = found;
      return tiedEntry(found, { blockKey, note, index }, mark, mark, getQuote(quoteId));
    });
    return [...inText, ...inNotes];
  });
}

/** An unchanged block yields the same found quotation, so its entry is made once. */
const entries = new WeakMap<FoundQuotation, TiedEntry>();

function tiedEntry(
  found: FoundQuotation,
  ref: QuotationRef,
  start: number,
  end: number,
  quote: QuoteDetail | null | undefined,
): TiedEntry {
  const known = entries.get(found);
  const state = stateOf(found, quote, known);
  if (known && sameRef(known.ref, ref) && known.quote === (quote ?? null) && known.state === state)
    return known;
  const entry: TiedEntry = {
    kind: 'tied',
    key: [ref.blockKey, ref.note, ref.index].filter((part) => part !== undefined).join(':'),
    ref,
    span: { blockKey: ref.blockKey, start, end },
    words: withoutMarks(found.text).replace(/,$/, ''),
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
