import type {
  Block,
  Body,
  CitationItem,
  CitationNode,
  QuotationBlockNode,
  QuotationNode,
} from '../document/nodes';
import { memoByBlock, walk } from '../document/text';

/** A node that tells the reader of a source. */
export type CitingNode = CitationNode | QuotationNode | QuotationBlockNode;

interface CitingPlace {
  node: CitingNode;
  /** It stands in a footnote. */
  inNote: boolean;
}

export interface FoundCluster extends CitingPlace {
  items: CitationItem[];
}

/** In the order they are read: a quotation's source follows its words, a footnote is read at its mark. */
function readPlaces(block: Block, inNote: boolean): CitingPlace[] {
  const found: CitingPlace[] = [];
  walk(
    block,
    (node) => {
      if (node.type === 'citation') found.push({ node, inNote });
      if (node.type === 'footnote') found.push(...node.body.flatMap((inner) => readPlaces(inner, true)));
    },
    (node) => {
      if (node.type === 'quotation' || node.type === 'quotation-block') found.push({ node, inNote });
    },
  );
  return found;
}

const placesOf = memoByBlock((block) => readPlaces(block, false));

/** Every place of a body that points to sources. `sourceOf` tells what a quote's record cites; null: nothing. */
export const findClusters = (
  body: Body,
  sourceOf: (quoteId: string) => CitationItem | null,
): FoundCluster[] =>
  body.flatMap(placesOf).flatMap((place) => {
    if (place.node.type === 'citation') return [{ ...place, items: place.node.items }];
    const item = sourceOf(place.node.quoteId);
    return item ? [{ ...place, items: [item] }] : [];
  });

/** What a quote's record cites. */
export const quoteCitation = (
  sourceId: string,
  { locatorLabel, locator }: { locatorLabel: string; locator: string },
): CitationItem => ({ sourceId, ...(locator ? { label: locatorLabel, locator } : {}) });
