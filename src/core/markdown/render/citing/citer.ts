import type { PhrasingContent } from 'mdast';
import type { CitationNode, QuotationBlockNode, QuotationNode } from '../../../document/nodes';
import type { Source } from '../../../model/source';
import type { Flow } from '../../write/blocks';
import type { QuoteRecord } from '../input';

/** How the readers of an export are told what a place in the text draws on. */
export interface Citer {
  /** What follows quoted words; nothing where nothing is known. */
  quotation(node: QuotationNode | QuotationBlockNode, record: QuoteRecord): PhrasingContent[];
  /** `sources`: those of the citation that there still are, at least one. */
  citation(node: CitationNode, sources: Source[]): PhrasingContent[];
  /** Where the author put it. */
  bibliography(): Flow[];
  /** Ends a text that has no place for it. */
  ending(): Flow[];
  /** What must be found again in the written file: words that the reader is shown of sources. */
  shown: string[];
}

export const words = (value: string): PhrasingContent => ({ type: 'text', value });

/** Nodes with a separator between each two that have something to show. */
export const joined = (parts: PhrasingContent[][], separator: string): PhrasingContent[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [words(separator), ...part]));

export const paragraphs = (entries: PhrasingContent[][]): Flow[] =>
  entries.map((children) => ({ type: 'paragraph', children }));
