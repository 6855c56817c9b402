import { $isElementNode, $parseSerializedNode, $setState, type ElementNode, type LexicalNode } from 'lexical';
import type { DocumentNode } from '../../core/document/nodes';
import { reviewOf, withSuggestion } from '../../core/document/suggestion';
import { suggestionState } from '../text/reviewState';

/** The editor's node of each stored one. */
export type NodeMap = Map<DocumentNode, LexicalNode>;

const childrenOf = (node: DocumentNode): DocumentNode[] => ('children' in node ? node.children : []);

/** Pairs a node and all below it with what is stored of it. */
export function $pair(node: LexicalNode, stored: DocumentNode, pairs: NodeMap): void {
  pairs.set(stored, node);
  if (!$isElementNode(node)) return;
  const children = node.getChildren();
  childrenOf(stored).forEach((child, index) => {
    const own = children[index];
    if (own) $pair(own, child, pairs);
  });
}

/**
 * Makes some neighbouring children of a node, those below `above`, what is wanted. Nodes that stay, or differ only in what is suggested for them,
 * are kept, so that the caret, popovers and drawn marks that refer to them stay right.
 */
export function $patch(
  parent: ElementNode,
  above: LexicalNode | null,
  present: readonly LexicalNode[],
  stored: readonly DocumentNode[],
  wanted: readonly DocumentNode[],
  pairs: NodeMap,
): void {
  const free = new Set(stored.keys());
  const take = (fits: (node: DocumentNode) => boolean): number | undefined => {
    const index = [...free].find((at) => fits(stored[at] as DocumentNode));
    if (index !== undefined) free.delete(index);
    return index;
  };
  const keysOf = (node: DocumentNode) => ({ bare: bareOf(node), shape: shapeOf(node) });
  const known = new Map(stored.map((node) => [node, keysOf(node)]));
  const chosen = wanted.map((node) => {
    const bare = bareOf(node);
    return take((other) => known.get(other)?.bare === bare);
  });
  const nodes = wanted.map((node, at) => {
    const shape = shapeOf(node);
    const index =
      chosen[at] ?? ('children' in node ? take((other) => known.get(other)?.shape === shape) : undefined);
    const own = index === undefined ? undefined : present[index];
    const before = index === undefined ? undefined : stored[index];
    if (!own || !before) {
      const made = $parseSerializedNode(node);
      $pair(made, node, pairs);
      return made;
    }
    const { suggestion } = reviewOf(node);
    if (JSON.stringify(reviewOf(before).suggestion) !== JSON.stringify(suggestion))
      $setState(own, suggestionState, suggestion ?? null);
    if (chosen[at] !== undefined) $pair(own, node, pairs);
    else if ($isElementNode(own)) {
      pairs.set(node, own);
      $patch(own, null, own.getChildren(), childrenOf(before), childrenOf(node), pairs);
    }
    return own;
  });
  let last = above;
  for (const node of nodes) {
    const next = last === null ? parent.getFirstChild() : last.getNextSibling();
    if (!node.is(next)) {
      if (last !== null) last.insertAfter(node, false);
      else if (next !== null) next.insertBefore(node, false);
      else parent.append(node);
    }
    last = node;
  }
  for (const index of free) present[index]?.remove(true);
}

const bareOf = (node: DocumentNode): string => JSON.stringify(withSuggestion(node, undefined));

/** A list numbers its items itself. */
const shapeOf = (node: DocumentNode): string =>
  JSON.stringify({
    ...withSuggestion(node, undefined),
    children: 0,
    ...(node.type === 'listitem' ? { value: 0 } : {}),
  });
