import { noteQuotationsOf, quotationsOf } from '../document/find';
import type { Body } from '../document/nodes';
import type { Quote } from '../model/quote';
import type { DriftState, Warning } from './drift';
import { compareWithQuote } from './drift/quote';
import { type DiffPart, wordDiff } from './wordDiff';

/**
 * What a quotation rests on. `unrecorded`: its record is gone. `recorded`: a record without a source. `sourced`: the
 * record names a source. `verified`: and the day on which somebody confirmed the words against it.
 */
export type Evidence = 'unrecorded' | 'recorded' | 'sourced' | 'verified';

export interface VerifiedQuotation {
  quoteId: string;
  /** As in the article. */
  words: string;
  state: DriftState;
  warnings: Warning[];
  evidence: Evidence;
  /** From the record to the article; empty unless the words have drifted. */
  diff: DiffPart[];
}

/** Compares every quotation of an article with its record. */
export function verifyQuotations(
  body: Body,
  quotes: ReadonlyMap<string, Quote>,
  language: string,
): VerifiedQuotation[] {
  const quotations = body.flatMap((block) => [...quotationsOf(block), ...noteQuotationsOf(block)]);
  return quotations.map(({ quoteId, text: words }) => {
    const quote = quotes.get(quoteId);
    if (!quote) return { quoteId, words, state: 'drifted', warnings: [], evidence: 'unrecorded', diff: [] };
    const { state, warnings, record } = compareWithQuote(words, quote, language);
    const diff = state === 'drifted' ? wordDiff(words, record) : [];
    return { quoteId, words, state, warnings, evidence: evidenceOf(quote), diff };
  });
}

function evidenceOf({ sourceId, verifiedOn }: Quote): Evidence {
  if (sourceId === null) return 'recorded';
  return verifiedOn === null ? 'sourced' : 'verified';
}
