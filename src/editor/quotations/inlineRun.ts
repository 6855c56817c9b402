import { $copyNode, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import { closes } from '../../core/quotes/marks';
import type { BlockSpan } from '../api';
import { $appendAll } from '../blocks/append';
import { $spanPoints, type TextPoint } from '../text/locate';

/** The line (paragraph, heading, list item, …) that holds a node. */
function $lineOf(node: LexicalNode): ElementNode | null {
  let current: LexicalNode | null = node;
  while (current !== null && !($isElementNode(current) && !current.isInline())) current = current.getParent();
  return current;
}

/** A span without spaces at its ends, widened by the pair of quotation marks directly around it, if there is one. */
export function withAdjoiningMarks(text: string, span: BlockSpan): BlockSpan {
  const words = text.slice(span.start, span.end);
  const start = span.start + leading(words);
  const end = Math.max(start, span.end - trailing(words));
  if (start === end) return { ...span, start, end };
  const opening = markNextTo(text, start - 1, -1);
  const closing = markNextTo(text, end, 1);
  // Before and after the text there is no mark.
  const [before = ' ', first = ' '] = [text[opening], text[start]];
  const [last = ' ', after = ' '] = [text[end - 1], text[closing]];
  if (closes(before, after)) return { ...span, start: opening, end: closing + 1 };
  if (closes(first, after)) return { ...span, start, end: closing + 1 };
  if (closes(before, last)) return { ...span, start: opening, end };
  return { ...span, start, end };
}

/** Some languages set a no-break space between the mark and the words. */
const markNextTo = (text: string, index: number, step: 1 | -1): number =>
  /[\u00a0\u202f]/.test(text[index] ?? '') ? index + step : index;

const leading = (text: string): number => text.length - text.trimStart().length;
const trailing = (text: string): number => text.length - text.trimEnd().length;

/**
 * Cuts the text at the ends of a span and returns its inline nodes, all children of one line: links and
 * formats that reach over an end are split. Null when the span is empty or reaches into another line.
 */
export function $cutOut(span: BlockSpan): LexicalNode[] | null {
  const points = $spanPoints(span);
  if (points === null) return null;
  const line = $lineOf(points.from.node);
  if (line === null || !line.is($lineOf(points.to.node))) return null;
  const { from, to } = points;
  const last = $splitAfter(to);
  // If both ends are in one text node, cutting off its end does not move its beginning.
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

/** Splits the inline elements around a node in front of it, until it begins a child of the line; returns that child. */
function $raise(node: LexicalNode, line: ElementNode): LexicalNode {
  let current = node;
  for (let parent = current.getParent(); parent !== null && !parent.is(line); parent = current.getParent()) {
    if (current.getPreviousSibling() !== null) {
      const behind = $copyNode(parent);
      parent.insertAfter(behind);
      $appendAll(behind, [current, ...current.getNextSiblings()]);
      current = behind;
    } else {
      current = parent;
    }
  }
  return current;
}

/** The child of the line after the one that ends with this node, split off if necessary; null when nothing follows. */
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
