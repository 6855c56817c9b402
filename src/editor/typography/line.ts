import { $findMatchingParent, $isElementNode, $isTextNode, type LexicalNode, type TextNode } from 'lexical';
import { nodeSign } from '../inline/gaps';
import { $isTiedNode } from '../nodes/quotation/TiedNode';
import { $isDeleted } from '../text/reviewState';

/** The text of the line before a place in one of its text nodes, the last `size` UTF-16 units of it or a little more. */
export function $lineBefore(node: TextNode, offset: number, size: number): string {
  let before = node.getTextContent().slice(Math.max(0, offset - size), offset);
  for (let at: LexicalNode | null = $before(node); at !== null && before.length < size; at = $before(at)) {
    if ($isDeleted(at)) continue;
    before = ($isTextNode(at) || $isElementNode(at) ? at.getTextContent() : signOf(at)) + before;
  }
  return before.slice(-size);
}

export const signOf = (node: LexicalNode): string => (node.getType() === 'linebreak' ? '\n' : nodeSign);

/** The node before this one in its line, also out of a link or a quotation. */
function $before(node: LexicalNode): LexicalNode | null {
  const previous = node.getPreviousSibling();
  if (previous !== null) return previous;
  const parent = node.getParent();
  return parent?.isInline() === true ? $before(parent) : null;
}

/** Code, and words that are a record's, stay as they are. */
export const $sparesTypography = (node: TextNode): boolean =>
  node.hasFormat('code') ||
  $findMatchingParent(node, (around) => around.getType() === 'code' || $isTiedNode(around)) !== null;
