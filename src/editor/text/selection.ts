import {
  $createNodeSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { BlockSpan } from '../api';
import { $blockRuns, $topLevelOf, type TextRun } from './locate';

/** The selection as a span of the one top-level block it lies in; null when there is none or it reaches over several. */
export function $selectedSpan(): BlockSpan | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [from, to] = $ordered(selection);
  const block = $topLevelOf(from.getNode());
  if (block === null || !block.is($topLevelOf(to.getNode()))) return null;
  const { runs } = $blockRuns(block);
  return { blockKey: block.getKey(), start: $offsetOf(from, runs), end: $offsetOf(to, runs) };
}

/** The top-level blocks the selection touches, in order; or the one with the caret. */
export function $selectedBlocks(): LexicalNode[] {
  const blocks = new Map<string, LexicalNode>();
  for (const node of $getSelection()?.getNodes() ?? []) {
    const block = $topLevelOf(node);
    if (block !== null) blocks.set(block.getKey(), block);
  }
  return [...blocks.values()];
}

const $ordered = (selection: RangeSelection): [PointType, PointType] =>
  selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];

/** A point as UTF-16 of the text that the runs make. */
export function $offsetOf(point: PointType, runs: TextRun[]): number {
  if (point.type === 'text') {
    return (runs.find((run) => run.node.getKey() === point.key)?.start ?? 0) + point.offset;
  }
  const element = point.getNode();
  const child = element.getChildAtIndex(point.offset);
  const behind = runs.find(({ node }) =>
    child === null
      ? element.isBefore(node) && !element.isParentOf(node)
      : node.is(child) || child.isParentOf(node) || child.isBefore(node),
  );
  if (child !== null && behind) return behind.start;
  const last = runs.findLast(({ node }) => element.isParentOf(node) || node.isBefore(element));
  return last ? last.start + last.node.getTextContentSize() : (behind?.start ?? 0);
}

/** Selects a node as a whole. */
export function $selectNode(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}
