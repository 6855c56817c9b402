import type { Definition, FootnoteDefinition, Nodes } from 'mdast';

/** What reading a document needs to know of the whole of it. */
export interface ReadContext {
  source: string;
  definitions: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  /** Identifiers of footnotes whose definition has gone into a node of the text. */
  taken: Set<string>;
  /** Footnotes around the one that is being read. */
  notesAround: number;
  /** Pieces kept as they are written. */
  opaque: number;
}

/** The whole lines that a node of the root is written on. */
export function linesOf(node: Nodes, { source }: ReadContext): string {
  const start = node.position?.start.offset ?? 0;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  return source.slice(lineStart, node.position?.end.offset ?? 0);
}

/** The node as it is written; null: it runs over lines, between which the marks of a quote or list may stand. */
export function sliceOf(node: Nodes, { source }: ReadContext): string | null {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return null;
  const slice = source.slice(start.offset, end.offset);
  return slice.includes('\n') ? null : slice;
}

/** Deeper than any article: kept as written, so that hostile nesting cannot overflow the stack. */
const deepest = 40;

export function isTooDeep(node: Nodes): boolean {
  let level: Nodes[] = [node];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((inner) => ('children' in inner ? inner.children : []));
  }
  return false;
}
