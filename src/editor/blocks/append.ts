import type { ElementNode, LexicalNode } from 'lexical';

/** Lexical's `append` takes its nodes as arguments, of which a call cannot have as many as a text has blocks. */
export const $appendAll = <T extends ElementNode>(parent: T, nodes: LexicalNode[]): T =>
  parent.splice(parent.getChildrenSize(), 0, nodes);
