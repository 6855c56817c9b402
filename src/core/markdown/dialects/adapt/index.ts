import type { Nodes, Parents, Root } from 'mdast';
import type { DialectId } from '../../../model/dialect';
import type { Notice } from '../../../model/selfCheck';
import type { Dialect } from '../dialect';
import { showUnbalanced } from './balance';
import { showTags } from './code';
import { definitionsIn } from './definitions';
import { adaptHtml } from './html';
import { notesAsHtml, notesInNotesAsText } from './notes';
import { withBreakTag, withCheckBox } from './places';
import { withAllColumns } from './tables';

/** What changing a tree needs to know, and whom it tells. */
export interface Adapting {
  dialect: Dialect;
  /** The Markdown in which the kept pieces are written. */
  from: DialectId;
  /** The definitions of the links and notes to which a kept piece may refer. */
  definitions: string;
  /** Names something that is written in another way. */
  tell: (message: string, excerpt: string) => void;
  adaptChildren: (parent: Parents) => void;
}

/**
 * Changes a tree into one that the dialect can say, in place. `from`: the Markdown in which its kept pieces are written.
 * Returns what is written in another way.
 */
export function adapt(root: Root, dialect: Dialect, from: DialectId): Notice[] {
  const notices = new Map<string, Notice>();
  const tell = (message: string, excerpt: string) => {
    const notice = { message, excerpt: excerpt.trim().slice(0, 120) };
    notices.set(JSON.stringify(notice), notice);
  };
  const { change = (node: Nodes) => node } = dialect;
  const context: Adapting = {
    dialect,
    from,
    definitions: definitionsIn(root),
    tell,
    adaptChildren(parent) {
      parent.children = parent.children.flatMap((child) => adaptNode(child, parent)) as never;
    },
  };
  showUnbalanced(root, context);
  context.adaptChildren(root);
  if (!dialect.has.notesInNotes) notesInNotesAsText(root, context);
  if (!dialect.has.notes) notesAsHtml(root, context);
  return [...notices.values()];

  function adaptNode(node: Nodes, parent: Parents): Nodes[] {
    if ('children' in node) context.adaptChildren(node);
    switch (node.type) {
      case 'html':
        return adaptHtml(node, parent, context);
      case 'code':
      case 'inlineCode':
        return showTags(node, context);
      case 'break':
        return [dialect.has.breaksInHeadings || parent.type !== 'heading' ? node : withBreakTag(node)];
      case 'listItem':
        return [dialect.has.tasks ? change(node) : withCheckBox(node, context)];
      case 'table':
        return [change(withAllColumns(node))];
      default:
        return [change(node)];
    }
  }
}
