import {
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  TextNode,
} from 'lexical';
import { commentsState } from '../text/reviewState';

/**
 * What is typed at an edge of commented words is not commented: it stands apart from them. Words typed between
 * commented words are. An input method writes into the same text until it is done.
 */
export function keepEdges(editor: LexicalEditor): () => void {
  const composed = new Map<NodeKey, string>();
  return editor.registerNodeTransform(TextNode, (node) => {
    if ($getState(node, commentsState).length === 0) return;
    const key = node.getKey();
    const stored = editor.getEditorState()._nodeMap.get(key);
    const before = composed.get(key) ?? ($isTextNode(stored) ? stored.__text : null);
    if (before === null) return;
    if (editor.isComposing()) {
      composed.set(key, before);
      return;
    }
    composed.delete(key);
    $splitTyped(node, before);
  });
}

function $splitTyped(node: TextNode, before: string): void {
  const text = node.getTextContent();
  const typed = text.length - before.length;
  const selection = $getSelection();
  if (typed <= 0 || !$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { key, offset } = selection.anchor;
  if (key !== node.getKey()) return;
  if (offset === text.length && text.startsWith(before)) {
    const [words, tail] = node.splitText(before.length);
    if (tail) $share(tail, words, tail.getNextSibling());
  } else if (offset === typed && text.endsWith(before)) {
    const [head, words] = node.splitText(typed);
    if (head && words) $share(head, head.getPreviousSibling(), words);
  }
}

/** Keeps the threads that both neighbours have. */
function $share(node: TextNode, left: LexicalNode | null | undefined, right: LexicalNode | null): void {
  const ids = (one: LexicalNode | null | undefined) => (one ? $getState(one, commentsState) : []);
  const both = new Set(ids(right));
  $setState(
    node,
    commentsState,
    ids(left).filter((id) => both.has(id)),
  );
}
