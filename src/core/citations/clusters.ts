import { append } from '../append';
import { memoByBlock } from '../document/memo';
import type {
  Block,
  Body,
  CitationItem,
  CitationNode,
  QuotationBlockNode,
  QuotationNode,
} from '../document/nodes';
import { walk } from '../document/text';

/** A node that refers to a source. */
export type CitingNode = CitationNode | QuotationNode | QuotationBlockNode;

interface CitingPlace {
  node: CitingNode;
  /** Whether the node is in a footnote. */
  inNote: boolean;
}

export interface FoundCluster extends CitingPlace {
  items: CitationItem[];
}

/** In reading order: a quotation's source follows its words, a footnote is read at its reference. */
function readPlaces(block: Block, inNote: boolean): CitingPlace[] {
  const found: CitingPlace[] = [];
  walk(
    block,
    (node) => {
      if (node.type === 'citation') found.push({ node, inNote });
      if (node.type === 'footnote')
        append(
          found,
          node.body.flatMap((inner) => readPlaces(inner, true)),
        );
    },
    (node) => {
      if (node.type === 'quotation' || node.type === 'quotation-block') found.push({ node, inNote });
    },
  );
  return found;
}

const placesOf = memoByBlock((block) => readPlaces(block, false));

/** Every place of a body that cites sources. `sourceOf` returns the citation of a quote, or null. */
export const findClusters = (
  body: Body,
  sourceOf: (quoteId: string) => CitationItem | null,
): FoundCluster[] =>
  body.flatMap(placesOf).flatMap((place) => {
    if (place.node.type === 'citation') return [{ ...place, items: place.node.items }];
    const item = sourceOf(place.node.quoteId);
    return item ? [{ ...place, items: [item] }] : [];
  });

/** The citation of a quote's source. */
export const quoteCitation = (
  sourceId: string,
  { locatorLabel, locator }: { locatorLabel: string; locator: string },
): CitationItem => ({ sourceId, ...(locator ? { label: locatorLabel, locator } : {}) });
