import {
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { DocumentNode } from '../../core/document/nodes';
import type { Place } from '../../core/document/suggestions/tokens';
import type { NodeMap } from './patch';

/** Where the ends of a selection stand in stored nodes, the first one first; null for one that is in none of them. */
export function $placesOf(selection: BaseSelection | null, pairs: NodeMap): [Place | null, Place | null] {
  if (!$isRangeSelection(selection)) return [null, null];
  const stored = new Map([...pairs].map(([node, own]) => [own.getKey(), node]));
  const [anchor, focus] = [$placeOf(selection.anchor, stored), $placeOf(selection.focus, stored)];
  return selection.isBackward() ? [focus, anchor] : [anchor, focus];
}

function $placeOf(point: PointType, stored: Map<string, DocumentNode>): Place | null {
  const node = point.getNode();
  if (point.type === 'text') return $in(node, point.offset, stored);
  if (!$isElementNode(node)) return null;
  const [before, after] = [node.getChildAtIndex(point.offset - 1), node.getChildAtIndex(point.offset)];
  if (before?.isInline()) return $edge(before, 'end', stored);
  if (after?.isInline()) return $edge(after, 'start', stored);
  return before || after ? null : $in(node, 0, stored);
}

function $edge(node: LexicalNode, edge: 'start' | 'end', stored: Map<string, DocumentNode>): Place | null {
  const inner = $isElementNode(node)
    ? edge === 'end'
      ? node.getLastDescendant()
      : node.getFirstDescendant()
    : null;
  const leaf = inner ?? node;
  if (edge === 'start') return $in(leaf, 0, stored);
  return $in(leaf, $isTextNode(leaf) ? leaf.getTextContentSize() : 1, stored);
}

const $in = (node: LexicalNode, offset: number, stored: Map<string, DocumentNode>): Place | null => {
  const own = stored.get(node.getKey());
  return own ? { node: own, offset } : null;
};

/** Puts an end of the selection at a place. */
export function $moveTo(
  selection: RangeSelection,
  end: 'anchor' | 'focus',
  { node, offset }: Place,
  pairs: NodeMap,
) {
  const own = pairs.get(node);
  if (own) selection[end].set(own.getKey(), offset, $isTextNode(own) ? 'text' : 'element');
}
