import type { PhrasingContent } from 'mdast';
import type { CitationNode, QuotationBlockNode, QuotationNode } from '../../../document/nodes';
import type { Source } from '../../../model/source';
import type { Flow } from '../../write/blocks';
import type { QuoteRecord } from '../input';

/** Writes the sources of quotations and citations in an export. */
export interface Citer {
  /** The nodes after quoted words; empty if the quotation has no source. */
  quotation(node: QuotationNode | QuotationBlockNode, record: QuoteRecord): PhrasingContent[];
  /** `sources`: the sources of the citation that still exist, at least one. */
  citation(node: CitationNode, sources: Source[]): PhrasingContent[];
  /** The bibliography, where the author placed it. */
  bibliography(): Flow[];
  /** The bibliography at the end of a text that has no place for it. */
  ending(): Flow[];
  /** The words of each citation, which the self-check looks for. */
  shown: string[];
}

export const words = (value: string): PhrasingContent => ({ type: 'text', value });

/** The full stop after these words, unless they end with one. */
export const stopAfter = (text: string): PhrasingContent[] =>
  /[.!?…]['"’”»)]*$/u.test(text.trimEnd()) ? [] : [words('.')];

/** Joins the groups that are not empty with a separator. */
export const joined = (parts: PhrasingContent[][], separator: string): PhrasingContent[] =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [words(separator), ...part]));

export const paragraphs = (entries: PhrasingContent[][]): Flow[] =>
  entries.map((children) => ({ type: 'paragraph', children }));
