import { $getRoot, $getSelection, $isParagraphNode, $isRangeSelection, type LexicalNode } from 'lexical';

/** Inserts at the selection, in its place if something is selected; without one at the end of the text. */
export function $insertAtSelection(nodes: LexicalNode[]): void {
  // Not Lexical's `$insertNodes`: that writes to the selection of the state before, which may name lost nodes.
  const selection = $getSelection() ?? $getRoot().selectEnd();
  selection.insertNodes(nodes);
}

/** Inserts a block that stands on its own, in place of the empty line the caret may be in. */
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
