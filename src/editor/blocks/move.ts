import { $getNodeByKey, $getRoot, type LexicalNode, type NodeKey } from 'lexical';
import { $isDeleted } from '../text/reviewState';
import { $selectedBlocks } from '../text/selection';

/**
 * Moves the selected top-level blocks past their neighbour; the selection goes with them. One that is only still there
 * because its deletion is a suggestion is passed as well.
 */
export function $moveBlocks(direction: 'up' | 'down'): void {
  const blocks = $selectedBlocks();
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return;
  const passed: LexicalNode[] = [];
  for (const other of direction === 'up' ? first.getPreviousSiblings().reverse() : last.getNextSiblings()) {
    passed.push(other);
    if ($isDeleted(other)) continue;
    if (direction === 'up') for (const one of passed) last.insertAfter(one, false);
    else for (const one of passed) first.insertBefore(one, false);
    return;
  }
}

/** What dragging a block's handle moves: all selected blocks if the block is one of several, otherwise only it. */
export function $blocksToMove(key: NodeKey): LexicalNode[] {
  const block = $getNodeByKey(key);
  if (block === null) return [];
  const selected = $selectedBlocks();
  return selected.length > 1 && selected.some((other) => other.is(block)) ? selected : [block];
}

/** Moves neighbouring top-level blocks before another one, or to the end of the text; the selection goes with them. */
export function $moveBlocksBefore(blocks: LexicalNode[], before: NodeKey | null): void {
  const target = before === null ? null : $getNodeByKey(before);
  if (target !== null && blocks.some((block) => block.is(target))) return;
  const last = target === null ? $getRoot().getLastChild() : target.getPreviousSibling();
  if (last !== null && blocks.some((block) => block.is(last))) return;
  for (const block of blocks) {
    if (target !== null) target.insertBefore(block, false);
    else $getRoot().getLastChildOrThrow().insertAfter(block, false);
  }
}
