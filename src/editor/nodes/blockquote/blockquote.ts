import { $findMatchingParent, $getSelection } from 'lexical';
import type { NodeEntry } from '../../api/NodeEntry';
import { $appendAll } from '../../blocks/append';
import { $unwrapContainer } from '../../blocks/unwrap';
import { $selectedBlocks } from '../../text/selection';
import { $createBlockquoteNode, $isBlockquoteNode, BlockquoteNode } from './BlockquoteNode';

/** Puts the selected blocks into a block quote, or takes them out of the one they are in. */
function $toggleBlockquote(): void {
  const start = $getSelection()?.getNodes()[0];
  const around = start && $findMatchingParent(start, $isBlockquoteNode);
  if (around) {
    $unwrapContainer(around);
    return;
  }
  const blocks = $selectedBlocks();
  const first = blocks[0];
  if (first === undefined) return;
  const blockquote = $createBlockquoteNode();
  first.insertBefore(blockquote);
  $appendAll(blockquote, blocks);
}

export const blockquoteEntry = {
  node: BlockquoteNode,
  commands: { 'format.blockquote': $toggleBlockquote },
  offers: ['format.blockquote'],
} as const satisfies NodeEntry<BlockquoteNode>;
