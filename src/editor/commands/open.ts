import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { entryOf } from '../nodes';

/** Does what a click on the node does; false when there is nothing to open. By key the node may be out of sight. */
export function $open(editor: LexicalEditor, node: LexicalNode): boolean {
  const element = editor.getElementByKey(node.getKey());
  const entry = entryOf(node);
  if (element === null || entry?.open === undefined) return false;
  element.scrollIntoView({ block: 'nearest' });
  entry.open(node, editor, element);
  return true;
}

/** The selected node of a kind, or the one around the caret. */
export function $here<N extends LexicalNode>(is: (node: LexicalNode) => node is N): N | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection?.getNodes()[0];
  return node ? $findMatchingParent(node, is) : null;
}
