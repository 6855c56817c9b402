import { citationsOf, noteQuotationsOf, quotationsOf } from '../document/find';
import type { Body } from '../document/nodes';
import { strictest, type Terms } from '../model/terms';

/** A quotation or a citation of a text, with the terms of what it uses. */
export interface UsedTerms {
  kind: 'quotation' | 'citation';
  /** Index of the top-level block. */
  block: number;
  terms: Terms;
}

/** The terms of each quotation and citation in a text, in its order; records that are gone have none. */
export function usedTerms(
  body: Body,
  quotes: ReadonlyMap<string, Terms>,
  sources: ReadonlyMap<string, Terms>,
): UsedTerms[] {
  return body.flatMap((node, block): UsedTerms[] => {
    const quotations = [...quotationsOf(node), ...noteQuotationsOf(node)].flatMap(({ quoteId }) => {
      const terms = quotes.get(quoteId);
      return terms ? [{ kind: 'quotation' as const, block, terms }] : [];
    });
    const citations = citationsOf(node).map(({ items }) => {
      const cited = items.flatMap(({ sourceId }) => sources.get(sourceId) ?? []);
      return { kind: 'citation' as const, block, terms: strictest(cited) };
    });
    return [...quotations, ...citations];
  });
}
