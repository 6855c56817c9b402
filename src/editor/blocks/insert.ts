import { $getRoot, $getSelection, $isParagraphNode, $isRangeSelection, type LexicalNode } from 'lexical';

/** Inserts at the selection, replacing what is selected; without a selection at the end of the text. */
export function $insertAtSelection(nodes: LexicalNode[]): void {
  // Not Lexical's `$insertNodes`: that uses the previous state's selection, which may name removed nodes.
  const selection = $getSelection() ?? $getRoot().selectEnd();
  selection.insertNodes(nodes);
}

/** Inserts a block, in place of the line with the caret if that is empty. */
export function $insertBlock(block: LexicalNode): void {
  const selection = $getSelection();
  const line = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.getNode() : null;
  if ($isParagraphNode(line) && line.isEmpty()) {
    line.replace(block);
    block.selectEnd();
  } else {
    $insertAtSelection([block]);
  }
}
