import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  $parseSerializedNode,
  type LexicalNode,
} from 'lexical';
import { $nodeJson } from '../persistence/serialize';
import { $selectedBlocks, $selectNode } from '../text/selection';

/** Puts a copy of the selected top-level blocks below them, and the caret into it. */
export function $duplicateBlocks(): void {
  const blocks = $selectedBlocks();
  let last = blocks.at(-1);
  const copies = blocks.map((block) => $parseSerializedNode($nodeJson(block)));
  for (const copy of copies) {
    last?.insertAfter(copy, false);
    last = copy;
  }
  const [first] = copies;
  if (first) $goTo(first);
}

/** Deletes the selected top-level blocks; the caret goes to what stood below them, or above. */
export function $deleteBlocks(): void {
  const blocks = $selectedBlocks();
  if (blocks.length === 0) return;
  const beside = blocks.at(-1)?.getNextSibling() ?? blocks[0]?.getPreviousSibling() ?? null;
  for (const block of blocks) block.remove();
  const left = beside ?? $createParagraphNode();
  if (beside === null) $getRoot().append(left);
  $goTo(left);
}

const $goTo = (block: LexicalNode): void =>
  $isElementNode(block) ? void block.selectStart() : $selectNode(block);
