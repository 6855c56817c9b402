import { $isCodeNode } from '@lexical/code';
import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $goBehindNode } from './behindNode';

/** Inserts at the selection, replacing selected words; behind a selected node; without a selection at the end of the text. */
export function $insertAtSelection(nodes: LexicalNode[]): void {
  $goBehindNode();
  // Not Lexical's `$insertNodes`: that uses the previous state's selection, which may name removed nodes.
  const selection = $getSelection() ?? $getRoot().selectEnd();
  selection.insertNodes(nodes);
}

/** Inserts a block, in place of the line with the caret if that is empty, and below a code block with the caret. */
export function $insertBlock(block: LexicalNode): void {
  $goBehindNode();
  const selection = $getSelection();
  const code = $isRangeSelection(selection) && $findMatchingParent(selection.anchor.getNode(), $isCodeNode);
  if (code) {
    code.insertAfter(block);
    block.selectEnd();
    return;
  }
  const line = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.getNode() : null;
  if ($isParagraphNode(line) && line.isEmpty()) {
    line.replace(block);
    block.selectEnd();
  } else {
    $insertAtSelection([block]);
  }
}
