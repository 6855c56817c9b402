import { $getNodeByKey } from 'lexical';
import { $selectedBlocks } from '../text/selection';

/** Moves the selected top-level blocks past their neighbour; the selection goes with them. */
export function $moveBlocks(direction: 'up' | 'down'): void {
  const blocks = $selectedBlocks();
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (direction === 'up') {
    const above = first?.getPreviousSibling();
    if (above && last) last.insertAfter(above, false);
  } else {
    const below = last?.getNextSibling();
    if (below && first) first.insertBefore(below, false);
  }
}

/** Moves a top-level block to stand before another, or at the end. */
export function $moveBlockTo(key: string, beforeKey: string | null): void {
  const block = $getNodeByKey(key);
  const target = beforeKey === null ? null : $getNodeByKey(beforeKey);
  if (block === null || block.is(target)) return;
  if (target) target.insertBefore(block, false);
  else block.getParent()?.getLastChild()?.insertAfter(block, false);
}
