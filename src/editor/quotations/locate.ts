import { $getNodeByKey, type LexicalNode, type NodeKey } from 'lexical';
import type { QuotationRef } from '../api';
import { $isFootnoteNode, type FootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $isQuotationBlockNode, type QuotationBlockNode } from '../nodes/quotation/QuotationBlockNode';
import { $isQuotationNode, type QuotationNode } from '../nodes/quotation/QuotationNode';
import { $topLevelOf, $walk } from '../text/locate';

export type AnyQuotation = QuotationNode | QuotationBlockNode;

export const $isQuotation = (node: LexicalNode | null): node is AnyQuotation =>
  $isQuotationNode(node) || $isQuotationBlockNode(node);

/** The quotations below a node, in document order. */
export function $quotationsOf(block: LexicalNode): AnyQuotation[] {
  const found: AnyQuotation[] = [];
  $walk(block, (node) => {
    if ($isQuotation(node)) found.push(node);
  });
  return found;
}

/** Null too for one in a footnote: that is no node of the text. */
export function $quotationAt({ blockKey, note, index }: QuotationRef): AnyQuotation | null {
  const block = $getNodeByKey(blockKey);
  return block === null || note !== undefined ? null : ($quotationsOf(block)[index] ?? null);
}

/** The footnote that a quotation stands in; null: in none. */
export function $noteAt({ blockKey, note }: QuotationRef): FootnoteNode | null {
  const block = $getNodeByKey(blockKey);
  if (block === null || note === undefined) return null;
  const notes: FootnoteNode[] = [];
  $walk(block, (node) => {
    if ($isFootnoteNode(node)) notes.push(node);
  });
  return notes[note] ?? null;
}

export function $refOf(quotation: AnyQuotation): QuotationRef | null {
  const block = $topLevelOf(quotation);
  if (block === null) return null;
  const index = $quotationsOf(block).findIndex((other) => other.is(quotation));
  return { blockKey: block.getKey(), index };
}

/** The innermost quotation around a node. */
export function $quotationAround(key: NodeKey): AnyQuotation | null {
  let node = $getNodeByKey(key);
  while (node !== null && !$isQuotation(node)) node = node.getParent();
  return node;
}
