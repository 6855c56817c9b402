import { $getNodeByKey, type LexicalNode, type NodeKey } from 'lexical';
import type { QuotationRef } from '../../api';
import { $topLevelOf, $walk } from '../../text/locate';
import { $isFootnoteNode, type FootnoteNode } from '../footnote/FootnoteNode';
import { TiedNode } from './TiedNode';

export const $isQuotation = (node: LexicalNode | null): node is TiedNode => node instanceof TiedNode;

/** The quotations below a node, in document order. */
export function $quotationsOf(block: LexicalNode): TiedNode[] {
  const found: TiedNode[] = [];
  $walk(block, (node) => {
    if ($isQuotation(node)) found.push(node);
  });
  return found;
}

/** Null also for one in a footnote, which is no node of the text. */
export function $quotationAt({ blockKey, note, index }: QuotationRef): TiedNode | null {
  const block = $getNodeByKey(blockKey);
  return block === null || note !== undefined ? null : ($quotationsOf(block)[index] ?? null);
}

/** The footnote that holds a quotation; null when none does. */
export function $noteAt({ blockKey, note }: QuotationRef): FootnoteNode | null {
  const block = $getNodeByKey(blockKey);
  if (block === null || note === undefined) return null;
  const notes: FootnoteNode[] = [];
  $walk(block, (node) => {
    if ($isFootnoteNode(node)) notes.push(node);
  });
  return notes[note] ?? null;
}

export function $refOf(quotation: TiedNode): QuotationRef | null {
  const block = $topLevelOf(quotation);
  if (block === null) return null;
  const index = $quotationsOf(block).findIndex((other) => other.is(quotation));
  return { blockKey: block.getKey(), index };
}

/** The innermost quotation around a node. */
export function $quotationAround(key: NodeKey): TiedNode | null {
  let node = $getNodeByKey(key);
  while (node !== null && !$isQuotation(node)) node = node.getParent();
  return node;
}
