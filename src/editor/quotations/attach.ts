import {
  $getEditor,
  $getNodeByKey,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { BlockSpan, QuotationRef } from '../api';
import { $appendAll } from '../blocks/append';
import { $unwrapContainer } from '../blocks/unwrap';
import { $createBlockquoteNode, $isBlockquoteNode } from '../nodes/blockquote/BlockquoteNode';
import { $quotationAround } from '../nodes/quotation/locate';
import { $createQuotationBlockNode, $isQuotationBlockNode } from '../nodes/quotation/QuotationBlockNode';
import { $createQuotationNode, $isQuotationNode } from '../nodes/quotation/QuotationNode';
import { $blockRuns, $spanPoints } from '../text/locate';
import { $selectedBlocks, $selectedSpan } from '../text/selection';
import { $cutOut, withAdjoiningMarks } from './inlineRun';
import { $changeQuotation } from './inNote';

/** Ties words to a record. Words over several lines become a block quotation. Returns false when there are no words. */
export function $attach(target: BlockSpan | 'selection', quoteId: string): boolean {
  const span = target === 'selection' ? $selectedSpan() : target;
  if (span === null) return $attachBlocks($selectedBlocks(), quoteId);
  const block = $getNodeByKey(span.blockKey);
  if (block === null) return false;
  const wide = withAdjoiningMarks($blockRuns(block).text, span);
  if (wide.end <= wide.start) return false;
  $untieIn(wide);
  const nodes = $cutOut(wide);
  if (nodes === null) return $attachBlocks($linesOf(wide, block), quoteId);
  const first = nodes[0];
  if (first === undefined) return false;
  const quotation = $createQuotationNode(quoteId);
  first.insertBefore(quotation);
  $appendAll(quotation, nodes);
  // Somebody who writes elsewhere while words are tied by their place keeps the caret.
  if (target === 'selection' || !isFocused($getEditor())) quotation.selectEnd();
  return true;
}

const isFocused = (editor: LexicalEditor): boolean =>
  editor.getRootElement()?.contains(document.activeElement) ?? false;

/** Removes the tie and keeps the words: an inline quotation becomes plain text, a block quotation a block quote. */
export function $detach(ref: QuotationRef): boolean {
  return $changeQuotation(ref, (quotation) => {
    if ($isQuotationNode(quotation)) $unwrapContainer(quotation);
    else $moveInto(quotation, $createBlockquoteNode());
  });
}

const $isTextBlock = (block: LexicalNode): block is ElementNode =>
  $isBlockquoteNode(block) || $isQuotationBlockNode(block) || block.getType() === 'paragraph';

/** Makes whole blocks one block quotation; a block quote among them adds its blocks. */
function $attachBlocks(blocks: LexicalNode[], quoteId: string): boolean {
  const first = blocks[0];
  if (first === undefined || !blocks.every($isTextBlock)) return false;
  const quotation = $createQuotationBlockNode(quoteId);
  first.insertBefore(quotation);
  for (const block of blocks) {
    const isContainer = $isBlockquoteNode(block) || $isQuotationBlockNode(block);
    $appendAll(quotation, isContainer ? block.getChildren() : [block]);
    if (isContainer) block.remove();
  }
  return true;
}

/** The blocks of a block quote that a span reaches over; the block quote itself if that is all of them. */
function $linesOf(span: BlockSpan, block: LexicalNode): LexicalNode[] {
  const points = $spanPoints(span);
  if (points === null || !($isBlockquoteNode(block) || $isQuotationBlockNode(block))) return [];
  const children = block.getChildren();
  const indexOf = (node: LexicalNode) =>
    children.findIndex((child) => child.is(node) || child.isParentOf(node));
  const lines = children.slice(indexOf(points.from.node), indexOf(points.to.node) + 1);
  return lines.length === children.length ? [block] : lines;
}

/** Inline quotations do not nest: those that the span touches lose their tie first. */
function $untieIn(span: BlockSpan): void {
  const points = $spanPoints(span);
  if (points === null) return;
  const touched = [points.from.node, ...points.from.node.getNodesBetween(points.to.node), points.to.node];
  for (const node of touched) {
    const around = $quotationAround(node.getKey());
    if ($isQuotationNode(around) && around.isAttached()) $unwrapContainer(around);
  }
}

function $moveInto(from: ElementNode, to: ElementNode): void {
  const children = from.getChildren();
  from.insertBefore(to);
  $appendAll(
    to,
    children.filter((child) => $isElementNode(child) || !child.isInline()),
  );
  from.remove();
}
