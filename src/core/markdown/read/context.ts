import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { OpaqueBlockNode } from '../../document/nodes';

export type Joined = NonNullable<NonNullable<OpaqueBlockNode['$']>['joined']>;

/** State shared while a document is read. */
export interface ReadContext {
  source: string;
  definitions: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  /** Where pieces that are kept as they are written have no blank line beside them. */
  joined: Map<Nodes, Joined>;
  /** Paragraphs whose lines are terms, as a definition follows them. */
  terms: Set<Nodes>;
  /** Identifiers of footnotes that are already nodes of the text. */
  taken: Set<string>;
  /** The same, in the order in which they were taken, so that a piece that fails gives back its own. */
  takenInOrder: string[];
  /** The footnotes around the current one. */
  notesAround: number;
  /** How many pieces stay Markdown because they have no node. */
  opaque: number;
}

/** Reads a piece; if it cannot be read, everything that it took is given back. */
export function tryRead<T>(context: ReadContext, read: () => T | null): T | null {
  const { opaque, notesAround } = context;
  const taken = context.takenInOrder.length;
  const result = read();
  if (result !== null) return result;
  for (const identifier of context.takenInOrder.splice(taken)) context.taken.delete(identifier);
  Object.assign(context, { opaque, notesAround });
  return null;
}

/** The source lines of a node of the root. */
export function linesOf(node: Nodes, { source }: ReadContext): string {
  const start = node.position?.start.offset ?? 0;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  return source.slice(lineStart, node.position?.end.offset ?? 0);
}

/** The source of the node; null if it has several lines, as `>` or indentation may stand between them. */
export function sliceOf(node: Nodes, context: ReadContext): string | null {
  const slice = sourceOf(node, context);
  return slice === null || slice.includes('\n') ? null : slice;
}

/** The source of the node, with what stands between its lines. */
export function sourceOf(node: Nodes, { source }: ReadContext): string | null {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return null;
  return source.slice(start.offset, end.offset);
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
