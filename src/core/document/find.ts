import { memoByBlock } from './memo';
import type {
  Block,
  Body,
  CitationNode,
  DocumentNode,
  FigureNode,
  LinkNode,
  QuotationBlockNode,
  QuotationNode,
} from './nodes';
import { publishedNode } from './review';
import { readWords, walk } from './text';

/** A quotation in a block; `index` counts them from 0 in document order, without those in footnotes. */
export interface FoundQuotation {
  index: number;
  quoteId: string;
  kind: 'block' | 'inline';
  text: string;
  /** `text` as the world sees it: without words that are only suggested. */
  published: string;
  /** UTF-16 offset of `text` in the block's plain text. */
  start: number;
}

export const quotationsOf = memoByBlock((block): FoundQuotation[] => {
  const spans = new Map<QuotationNode | QuotationBlockNode, { start: number; end: number }>();
  const text = readWords(
    block,
    (node, start) => {
      if (isQuotation(node)) spans.set(node, { start, end: start });
    },
    (node, end) => {
      const span = isQuotation(node) && spans.get(node);
      if (span) span.end = end;
    },
  );
  return [...spans].map(([node, span], index) => {
    const { quoteId, type } = node;
    // The line feed before a quotation's first line is not part of it.
    const start = type === 'quotation-block' && text[span.start] === '\n' ? span.start + 1 : span.start;
    const kind = type === 'quotation-block' ? 'block' : 'inline';
    const words = text.slice(start, Math.max(start, span.end));
    return { index, quoteId, kind, text: words, published: publishedWords(node) ?? words, start };
  });
});

/** Null where nothing is suggested, and for a quotation that is only suggested as a whole. */
function publishedWords(node: QuotationNode | QuotationBlockNode): string | null {
  const own = publishedNode(node);
  return own === null || own === node ? null : readWords(own);
}

export interface NoteQuotation extends FoundQuotation {
  /** Which of the block's footnotes, counted from 0; `index` counts the quotations in that one. */
  note: number;
  /** UTF-16 offset of the footnote's number in the block's plain text. */
  at: number;
}

/** The quotations in a block's footnotes. */
export const noteQuotationsOf = memoByBlock((block): NoteQuotation[] => {
  const notes: { body: Body; at: number }[] = [];
  readWords(block, (node, at) => {
    if (node.type === 'footnote') notes.push({ body: node.body, at });
  });
  return notes.flatMap(({ body, at }, note) =>
    body.flatMap(quotationsOf).map((found, index) => ({ ...found, index, note, at })),
  );
});

const isQuotation = (node: DocumentNode): node is QuotationNode | QuotationBlockNode =>
  node.type === 'quotation' || node.type === 'quotation-block';

/** All nodes of one type in a block, footnotes' bodies included. */
export function nodesOf<T extends DocumentNode['type']>(
  block: Block,
  type: T,
): Extract<DocumentNode, { type: T }>[] {
  const found: Extract<DocumentNode, { type: T }>[] = [];
  const isWanted = (node: DocumentNode): node is Extract<DocumentNode, { type: T }> => node.type === type;
  const visit = (node: DocumentNode) => {
    if (isWanted(node)) found.push(node);
    if (node.type === 'footnote') for (const inner of node.body) walk(inner, visit);
  };
  walk(block, visit);
  return found;
}

/** Ids of the quotes that a block's quotations point to, once for each quotation, footnotes included. */
export const quoteIdsOf = memoByBlock((block): string[] =>
  [...nodesOf(block, 'quotation-block'), ...nodesOf(block, 'quotation')].map((node) => node.quoteId),
);
export const citationsOf = memoByBlock((block): CitationNode[] => nodesOf(block, 'citation'));
export const linksOf = memoByBlock((block): LinkNode[] => nodesOf(block, 'link'));
export const figuresOf = memoByBlock((block): FigureNode[] => nodesOf(block, 'figure'));
export const snippetsOf = memoByBlock((block): string[] =>
  nodesOf(block, 'snippet').map((node) => node.snippetId),
);
