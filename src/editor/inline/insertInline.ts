import {
  $createTextNode,
  $getAdjacentNode,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $goBehindNode } from '../blocks/behindNode';
import { $insertAtSelection } from '../blocks/insert';
import { type Fit, gapsAround, nodeSign } from './gaps';

/**
 * Puts an inline node at the caret, or behind the selected words, with the spaces that it needs in the sentence. The
 * caret goes behind it.
 */
export function $insertInline(node: LexicalNode, fit: Fit = 'word'): void {
  $goBehindNode();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    $insertAtSelection([node]);
    return;
  }
  $collapseToEnd(selection);
  $leaveClosed(selection);
  const { anchor } = selection;
  const rest = $beside(anchor, false);
  const { remove, before, after } = gapsAround($beside(anchor, true), rest, fit);
  if (remove > 0) $removeBefore(anchor, remove);
  if (before !== '') selection.insertText(before);
  const behind = after === '' ? null : $createTextNode(after);
  $insertAtSelection(behind === null ? [node] : [node, behind]);
  // At the end of a line the space was there to write on behind it.
  if (behind !== null && rest === '') behind.selectEnd();
  else node.selectNext(0, 0);
}

/** The caret goes to the end of the selected words. */
export function $collapseToEnd(selection: RangeSelection): void {
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
}

/** At the edge of a quotation or a link the caret goes out of it: what is put in there is not part of it. */
function $leaveClosed({ anchor }: RangeSelection): void {
  const node = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  const behind = anchor.offset === size ? $outermost(node, isClosed('canInsertTextAfter'), isLast) : null;
  const ahead = anchor.offset === 0 ? $outermost(node, isClosed('canInsertTextBefore'), isFirst) : null;
  if (behind !== null) behind.selectNext(0, 0);
  else if (ahead !== null) ahead.selectPrevious();
}

const isLast = (node: LexicalNode): boolean => node.getNextSibling() === null;
const isFirst = (node: LexicalNode): boolean => node.getPreviousSibling() === null;
const isClosed =
  (edge: 'canInsertTextAfter' | 'canInsertTextBefore') =>
  (node: ElementNode): boolean =>
    node.isInline() && !node[edge]();

/** The outermost closed element at whose edge a node is; null when there is none. */
function $outermost(
  start: LexicalNode,
  closed: (node: ElementNode) => boolean,
  isAtEdge: (node: LexicalNode) => boolean,
): ElementNode | null {
  let found: ElementNode | null = null;
  for (let node: LexicalNode | null = start; node !== null; node = isAtEdge(node) ? node.getParent() : null) {
    if ($isElementNode(node) && closed(node)) found = node;
  }
  return found;
}

/** The words of the same line up to the next node on one side of a place; empty at the line's end. */
function $beside(point: PointType, isBackward: boolean): string {
  const node = point.getNode();
  if ($isTextNode(node)) {
    const text = node.getTextContent();
    const part = isBackward ? text.slice(0, point.offset) : text.slice(point.offset);
    if (part !== '') return part;
  }
  const next = $getAdjacentNode(point, isBackward);
  if ($isTextNode(next) || ($isElementNode(next) && next.isInline())) return next.getTextContent();
  // A note directly behind the place belongs to the word before it, as punctuation does.
  if (!isBackward && next?.getType() === 'footnote') return ',';
  return $isDecoratorNode(next) && next.isInline() ? nodeSign : '';
}

/** Removes white space directly before a place. */
function $removeBefore(point: PointType, size: number): void {
  const node = point.getNode();
  const text = $isTextNode(node) && point.offset > 0 ? node : $getAdjacentNode(point, true);
  if (!$isTextNode(text)) return;
  const end = text.is(node) ? point.offset : text.getTextContentSize();
  text.spliceText(end - size, size, '', true);
}
