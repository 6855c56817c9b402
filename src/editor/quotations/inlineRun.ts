import { $copyNode, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import { closes, openingMarks } from '../../core/quotes/marks';
import type { BlockSpan } from '../api';
import { $spanPoints, type TextPoint } from '../text/locate';

/** The line (paragraph, heading, list item…) a node stands in. */
function $lineOf(node: LexicalNode): ElementNode | null {
  let current: LexicalNode | null = node;
  while (current !== null && !($isElementNode(current) && !current.isInline())) current = current.getParent();
  return current;
}

/** A span widened by one pair of quotation marks, if the words stand directly between them. */
export function withAdjoiningMarks(text: string, span: BlockSpan): BlockSpan {
  const trimmedStart = span.start + leading(text.slice(span.start, span.end));
  const trimmedEnd = span.end - trailing(text.slice(span.start, span.end));
  let [start, end] = [trimmedStart, Math.max(trimmedStart, trimmedEnd)];
  const [before = '', after = ''] = [text[start - 1], text[end]];
  const [first = '', last = ''] = [text[start], text[end - 1]];
  if (openingMarks.includes(before) && before !== '' && closes(before, after)) {
    start -= 1;
    end += 1;
  } else if (openingMarks.includes(first) && closes(first, after)) {
    end += 1;
  } else if (before !== '' && openingMarks.includes(before) && closes(before, last)) {
    start -= 1;
  }
  return { ...span, start, end };
}

const leading = (text: string): number => text.length - text.trimStart().length;
const trailing = (text: string): number => text.length - text.trimEnd().length;

/**
 * Cuts the text at the ends of a span and answers its inline nodes, all children of one line: links and
 * formats that reach over an end are split. Null: the span is empty or crosses from one line into another.
 */
export function $cutOut(span: BlockSpan): LexicalNode[] | null {
  const points = $spanPoints(span);
  if (points === null) return null;
  const line = $lineOf(points.from.node);
  if (line === null || !line.is($lineOf(points.to.node))) return null;
  const { from, to } = points;
  const last = $splitAfter(to);
  // If both ends lie in one text node, what was cut off behind leaves the front where it was.
  const first = $splitBefore(from);
  const begin = $raise(first, line);
  const end = $afterRaised(from.node.is(to.node) ? first : last, line);
  const nodes: LexicalNode[] = [];
  for (let node: LexicalNode | null = begin; node !== null && !node.is(end); node = node.getNextSibling()) {
    nodes.push(node);
  }
  return nodes;
}

/** The text node that begins at the point. */
function $splitBefore({ node, offset }: TextPoint): LexicalNode {
  if (offset === 0) return node;
  return node.splitText(offset)[1] ?? node;
}

/** The text node that ends at the point. */
function $splitAfter({ node, offset }: TextPoint): LexicalNode {
  if (offset >= node.getTextContentSize()) return node;
  return node.splitText(offset)[0] ?? node;
}

/** Splits the inline elements around a node in front of it, until it begins a child of the line; answers that child. */
function $raise(node: LexicalNode, line: ElementNode): LexicalNode {
  let current = node;
  for (let parent = current.getParent(); parent !== null && !parent.is(line); parent = current.getParent()) {
    if (current.getPreviousSibling() !== null) {
      const behind = $copyNode(parent);
      parent.insertAfter(behind);
      behind.append(current, ...current.getNextSiblings());
      current = behind;
    } else {
      current = parent;
    }
  }
  return current;
}

/** The child of the line that follows what ends with this node, split off if need be; null: nothing follows. */
function $afterRaised(node: LexicalNode, line: ElementNode): LexicalNode | null {
  let current = node;
  while (current.getNextSibling() === null) {
    const parent = current.getParent();
    if (parent === null || parent.is(line)) return null;
    current = parent;
  }
  const next = current.getNextSibling();
  return next === null ? null : $raise(next, line);
}
