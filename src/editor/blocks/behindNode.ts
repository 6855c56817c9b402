import { $createParagraphNode, $getSelection, $isNodeSelection, $isParagraphNode } from 'lexical';

/**
 * While a node is selected as a whole there is no caret: moves it behind the node, in a line of its own if the node is
 * a block. What is typed or put in comes there, and never takes the node's place. Returns false when no node is selected.
 */
export function $goBehindNode(): boolean {
  const selection = $getSelection();
  const node = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if (node === undefined) return false;
  if (node.isInline()) {
    node.selectNext(0, 0);
    return true;
  }
  const below = node.getNextSibling();
  const line = $isParagraphNode(below) && below.isEmpty() ? below : $createParagraphNode();
  if (!line.is(below)) node.insertAfter(line);
  line.select();
  return true;
}
