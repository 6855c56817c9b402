import { type FoundQuotation, noteQuotationsOf, quotationsOf } from '../../core/document/find';
import type { DriftState, Warning } from '../../core/quotes/drift';
import { compareWithQuote, type QuoteComparison } from '../../core/quotes/drift/quote';
import { withoutMarks } from '../../core/quotes/marks';
import type { BlockSpan, EditorSnapshot, QuotationMark, QuotationRef } from '../../editor/api';
import type { QuoteDetail } from '../../ipc/channels/quotes';
import { t } from './messages';

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
  /** Why words that match may say something else than the record. */
  warnings: Warning[];
  /** What the words were compared with: the record's words or their translation; empty without a record. */
  record: string;
}

type GetQuote = (id: string) => QuoteDetail | null | undefined;

/** The quotations of the text in reading order, each compared with its record. `language`: the article's. */
export function tiedEntries(
  { body, keys }: EditorSnapshot,
  getQuote: GetQuote,
  language: string,
): TiedEntry[] {
  return body.flatMap((block, at) => {
    const blockKey = keys[at];
    if (blockKey === undefined) return [];
    const inText = quotationsOf(block).map((found) => {
      const { index, start, text, quoteId } = found;
      const span = { blockKey, start, end: start + text.length };
      return tiedEntry(found, { blockKey, index }, span, getQuote(quoteId), language);
    });
    const inNotes = noteQuotationsOf(block).map((found) => {
      const { note, index, at: mark, quoteId } = found;
      const span = { blockKey, start: mark, end: mark };
      return tiedEntry(found, { blockKey, note, index }, span, getQuote(quoteId), language);
    });
    return [...inText, ...inNotes];
  });
}

/** An unchanged block yields the same found quotation, so its entry is made once. */
const entries = new WeakMap<FoundQuotation, TiedEntry>();

function tiedEntry(
  found: FoundQuotation,
  ref: QuotationRef,
  span: BlockSpan,
  quote: QuoteDetail | null | undefined,
  language: string,
): TiedEntry {
  const known = entries.get(found);
  const compared = quote ? comparisonOf(found, quote, language) : null;
  const state = compared?.state ?? (quote === null ? 'missing' : 'loading');
  const { record, warnings } = compared ?? nothing;
  if (
    known &&
    sameRef(known.ref, ref) &&
    known.quote === (quote ?? null) &&
    known.state === state &&
    known.warnings === warnings
  )
    return known;
  const entry: TiedEntry = {
    kind: 'tied',
    key: [ref.blockKey, ref.note, ref.index].filter((part) => part !== undefined).join(':'),
    ref,
    span,
    words: withoutMarks(found.text).replace(/,$/, ''),
    quoteId: found.quoteId,
    quote: quote ?? null,
    state,
    warnings,
    record,
  };
  entries.set(found, entry);
  return entry;
}

const nothing: Pick<QuoteComparison, 'record' | 'warnings'> = { record: '', warnings: [] };

interface Compared {
  quote: QuoteDetail;
  language: string;
  comparison: QuoteComparison;
}

/** Words are compared again when they, their record or the article's language change. */
const comparisons = new WeakMap<FoundQuotation, Compared>();

function comparisonOf(found: FoundQuotation, quote: QuoteDetail, language: string): QuoteComparison {
  const known = comparisons.get(found);
  if (
    known?.language === language &&
    known.quote.text === quote.text &&
    known.quote.language === quote.language &&
    known.quote.translation === quote.translation
  )
    return known.comparison;
  const comparison = compareWithQuote(found.published, quote, language);
  comparisons.set(found, { quote, language, comparison });
  return comparison;
}

export const sameRef = (ref: QuotationRef, other: QuotationRef | null | undefined): boolean =>
  ref.blockKey === other?.blockKey && ref.note === other.note && ref.index === other.index;

/** What the text shows at its quotations; nothing at those that are their record's without a warning. */
export const marksOf = (entries: readonly TiedEntry[]): QuotationMark[] =>
  entries.flatMap(({ ref, state, warnings }): QuotationMark[] => {
    if (state === 'drifted' || state === 'missing')
      return [{ ref, kind: 'drifted', title: t(`mark.${state}`) }];
    if (warnings.length === 0) return [];
    return [{ ref, kind: 'warned', title: warnings.map(({ message }) => message).join('\n') }];
  });

/** Distinct speakers of the records. */
export const countSpeakers = (entries: readonly TiedEntry[]): number =>
  new Set(entries.flatMap(({ quote }) => quote?.speakerId ?? [])).size;
