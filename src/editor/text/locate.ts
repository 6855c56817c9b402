import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { lineTypes } from '../../core/document/text';
import type { BlockSpan } from '../api';

/** A text node and the UTF-16 offset in the block's plain text at which it begins. */
export interface TextRun {
  node: TextNode;
  start: number;
}

export interface BlockTextRuns {
  text: string;
  runs: TextRun[];
}

/** Visits a node and all below it in document order. */
export function $walk(node: LexicalNode, visit: (node: LexicalNode) => void): void {
  visit(node);
  if ($isElementNode(node)) for (const child of node.getChildren()) $walk(child, visit);
}

/** The block's plain text as `core/document/text.ts` reads it, with the text nodes it is made of. */
export function $blockRuns(block: LexicalNode): BlockTextRuns {
  let text = '';
  const runs: TextRun[] = [];
  $walk(block, (node) => {
    if (lineTypes.has(node.getType()) && text !== '' && !text.endsWith('\n')) text += '\n';
    if ($isTextNode(node)) {
      runs.push({ node, start: text.length });
      text += node.getTextContent();
    } else if ($isLineBreakNode(node)) text += '\n';
  });
  return { text, runs };
}

export interface TextPoint {
  node: TextNode;
  offset: number;
}

/** Where a span begins and ends in text nodes. At a border it begins in the later node and ends in the earlier one. */
export function $spanPoints({ blockKey, start, end }: BlockSpan): { from: TextPoint; to: TextPoint } | null {
  const block = $getNodeByKey(blockKey);
  if (block === null || end <= start) return null;
  const { runs } = $blockRuns(block);
  const sizeOf = (run: TextRun) => run.node.getTextContentSize();
  const first = runs.find((run) => run.start + sizeOf(run) > start && run.start < end);
  const last = runs.findLast((run) => run.start < end && run.start + sizeOf(run) > start);
  if (!first || !last) return null;
  return {
    from: { node: first.node, offset: Math.max(0, start - first.start) },
    to: { node: last.node, offset: Math.min(sizeOf(last), end - last.start) },
  };
}

export function $selectionOf(span: BlockSpan): RangeSelection | null {
  const points = $spanPoints(span);
  if (points === null) return null;
  const selection = $createRangeSelection();
  selection.setTextNodeRange(points.from.node, points.from.offset, points.to.node, points.to.offset);
  return selection;
}

/** The top-level block that holds a node, or the node itself if it is one. Does not stop at block quotes and cells. */
export function $topLevelOf(node: LexicalNode): LexicalNode | null {
  let current = node;
  for (let parent = current.getParent(); parent !== null; parent = current.getParent()) {
    if (parent.getType() === 'root') return current;
    current = parent;
  }
  return null;
}
