import type { Definition, FootnoteDefinition, Nodes } from 'mdast';

/** State shared while a document is read. */
export interface ReadContext {
  source: string;
  definitions: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  /** Identifiers of footnotes that are already nodes of the text. */
  taken: Set<string>;
  /** Those of them that the block of the root has which is being read. */
  takenHere: string[];
  /** The footnotes around the current one. */
  notesAround: number;
  /** How many pieces stay Markdown because they have no node. */
  opaque: number;
}

/** The source lines of a node of the root. */
export function linesOf(node: Nodes, { source }: ReadContext): string {
  const start = node.position?.start.offset ?? 0;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  return source.slice(lineStart, node.position?.end.offset ?? 0);
}

/** The source of the node; null if it has several lines, as `>` or indentation may stand between them. */
export function sliceOf(node: Nodes, { source }: ReadContext): string | null {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return null;
  const slice = source.slice(start.offset, end.offset);
  return slice.includes('\n') ? null : slice;
}

/** Deeper than any article. Deeper content stays Markdown, so that hostile nesting cannot overflow the stack. */
const deepest = 40;

export function isTooDeep(node: Nodes): boolean {
  let level: Nodes[] = [node];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((inner) => ('children' in inner ? inner.children : []));
  }
  return false;
}
