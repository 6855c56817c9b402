import type { Klass, LexicalEditor, LexicalNode } from 'lexical';
import type { EditorServices } from '.';

/** What a record says about a node, drawn beside it by the style sheet. */
export interface NodeLabel {
  text: string;
  /** Shown below it. */
  words?: string;
  /** The record is gone. */
  isBroken?: boolean;
}

/** What the editor must know of one type of node; `nodes/index.ts` lists them all. */
export interface NodeEntry<N extends LexicalNode = LexicalNode> {
  /** The Lexical class. */
  node: Klass<N>;
  /** The commands that insert or change it, by id; each is one undo step. */
  commands: Record<string, (editor: LexicalEditor) => unknown>;
  /** Ids of the commands that the slash menu shows for it. */
  offers: readonly string[];
  /** For a node that shows what a record says; asked again whenever a record changes. */
  label?(node: N, services: EditorServices): NodeLabel;
  /** What a click does, and Enter (in running text Ctrl+Enter). `at` is its place in the window. */
  open?(node: N, editor: LexicalEditor, element: HTMLElement): void;
}
