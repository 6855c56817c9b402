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
