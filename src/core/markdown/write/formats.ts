import type { PhrasingContent } from 'mdast';
import { textFormat } from '../../document/nodes';

/** A piece of inline content with its formats (a sum of `textFormat` bits). */
export interface Formatted {
  format: number;
  node: PhrasingContent;
}

/** The nesting order, from the outside in, of formats on the same text. */
const wrappers = [
  { bit: textFormat.strikethrough, type: 'delete' },
  { bit: textFormat.italic, type: 'emphasis' },
  { bit: textFormat.bold, type: 'strong' },
] as const;

/** Nests runs of formats: the longest run goes outside. */
export function nestFormats(pieces: Formatted[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let from = 0; from < pieces.length; ) {
    const widest = wrappers
      .map((wrapper) => ({ ...wrapper, length: runLength(pieces, from, wrapper.bit) }))
      .reduce((best, next) => (next.length > best.length ? next : best));
    const piece = pieces[from];
    // Emphasis cannot open before white space (CommonMark 0.31.2, 6.2).
    if (widest.length === 0 || isSpace(piece)) {
      if (piece) nodes.push(piece.node);
      from += 1;
      continue;
    }
    const inner = pieces.slice(from, from + widest.length);
    const children = nestFormats(inner.map(({ format, node }) => ({ node, format: format & ~widest.bit })));
    nodes.push({ type: widest.type, children });
    from += widest.length;
  }
  return nodes;
}

function runLength(pieces: Formatted[], from: number, bit: number): number {
  let length = 0;
  while (((pieces[from + length]?.format ?? 0) & bit) !== 0) length += 1;
  // It cannot close after white space either.
  while (length > 0 && isSpace(pieces[from + length - 1])) length -= 1;
  return length;
}

const isSpace = (piece: Formatted | undefined): boolean =>
  piece?.node.type === 'text' && piece.node.value.trim() === '';
