import { noteQuotationsOf, quotationsOf } from '../document/find';
import type { Body } from '../document/nodes';
import type { Evidence } from '../model/evidence';
import type { DriftState, Warning } from './drift';
import { compareWithQuote, type QuoteWords } from './drift/quote';
import { type DiffPart, wordDiff } from './wordDiff';

export interface VerifiedQuotation {
  quoteId: string;
  /** As in the article. */
  words: string;
  state: DriftState;
  warnings: Warning[];
  /** `unrecorded`: the record is gone. */
  evidence: Evidence | 'unrecorded';
  /** From the record to the article; empty unless the words have drifted. */
  diff: DiffPart[];
}

/** Compares every quotation of an article with its record. */
export function verifyQuotations(
  body: Body,
  quotes: ReadonlyMap<string, QuoteWords & { evidence: Evidence }>,
  language: string,
): VerifiedQuotation[] {
  const quotations = body.flatMap((block) => [...quotationsOf(block), ...noteQuotationsOf(block)]);
  return quotations.map(({ quoteId, text: words }) => {
    const quote = quotes.get(quoteId);
    if (!quote) return { quoteId, words, state: 'drifted', warnings: [], evidence: 'unrecorded', diff: [] };
    const { state, warnings, record } = compareWithQuote(words, quote, language);
    const diff = state === 'drifted' ? wordDiff(words, record) : [];
    return { quoteId, words, state, warnings, evidence: quote.evidence, diff };
  });
}
