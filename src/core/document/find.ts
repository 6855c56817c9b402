import type { Block, Body, CitationNode, DocumentNode, FigureNode, LinkNode } from './nodes';
import { blockText, childrenOf, memoByBlock, walk } from './text';

/** A quotation in a block; `index` counts them from 0 in document order. */
export interface FoundQuotation {
  index: number;
  quoteId: string;
  kind: 'block' | 'inline';
  text: string;
  /** UTF-16 offset in the block's plain text. */
  start: number;
}

export const quotationsOf = memoByBlock((block): FoundQuotation[] => {
  const found: FoundQuotation[] = [];
  const whole = blockText(block);
  let from = 0;
  walk(block, (node) => {
    if (node.type !== 'quotation' && node.type !== 'quotation-block') return;
    const text = node.type === 'quotation' ? inlineText(node) : blockText(node);
    const start = Math.max(0, whole.indexOf(text, from));
    from = start;
    found.push({
      index: found.length,
      quoteId: node.quoteId,
      kind: node.type === 'quotation' ? 'inline' : 'block',
      text,
      start,
    });
  });
  return found;
});

/** The words of an inline node and what is in it. */
function inlineText(node: DocumentNode): string {
  let text = '';
  walk(node, (inner) => {
    if (inner.type === 'text' || inner.type === 'tab') text += inner.text;
    else if (inner.type === 'linebreak') text += '\n';
  });
  return text;
}

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

export const citationsOf = memoByBlock((block): CitationNode[] => nodesOf(block, 'citation'));
export const linksOf = memoByBlock((block): LinkNode[] => nodesOf(block, 'link'));
export const figuresOf = memoByBlock((block): FigureNode[] => nodesOf(block, 'figure'));
export const snippetsOf = memoByBlock((block): string[] =>
  nodesOf(block, 'snippet').map((node) => node.snippetId),
);

export interface OutlineEntry {
  /** Index of the top-level block. */
  block: number;
  level: number;
  text: string;
}

export function outline(body: Body): OutlineEntry[] {
  return body.flatMap((block, index) =>
    block.type === 'heading' ? [{ block: index, level: Number(block.tag[1]), text: blockText(block) }] : [],
  );
}

/** Levels of nesting below a value, counted without recursion; Infinity past `limit`. */
export function depthOf(value: unknown, limit: number): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (level.length > 0) {
    if (depth > limit) return Number.POSITIVE_INFINITY;
    level = level.flatMap((node) => (isNode(node) ? childrenOf(node) : []));
    depth += 1;
  }
  return depth;
}

const isNode = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && (!('children' in value) || Array.isArray(value.children));
