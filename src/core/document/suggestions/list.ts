import { memoByBlock } from '../memo';
import type { Block, Body, DocumentNode, NodeType } from '../nodes';
import { reviewOf, type Suggestion } from '../suggestion';

/** Words, or a thing without words of its own; a line stands for the break before it. */
export type SuggestedPiece = { text: string } | { thing: NodeType };

/** What one suggestion takes away and adds, in the order of the text. */
export interface SuggestionEntry {
  id: string;
  by: string;
  at: string;
  /** Index of the first top-level block that it concerns. */
  block: number;
  removed: SuggestedPiece[];
  added: SuggestedPiece[];
}

/** Every open suggestion, in the order of the text. */
export function suggestionsOf(body: Body): SuggestionEntry[] {
  const entries = new Map<string, SuggestionEntry>();
  body.forEach((block, index) => {
    for (const { mark, piece } of markedIn(block)) {
      const { id, by = '', at = '' } = mark;
      const entry = entries.get(id) ?? { id, by, at, block: index, removed: [], added: [] };
      entries.set(id, entry);
      addPiece(mark.kind === 'insertion' ? entry.added : entry.removed, piece);
    }
  });
  return [...entries.values()];
}

function addPiece(pieces: SuggestedPiece[], piece: SuggestedPiece): void {
  const last = pieces.at(-1);
  if ('text' in piece && last && 'text' in last) pieces[pieces.length - 1] = { text: last.text + piece.text };
  else pieces.push(piece);
}

interface Marked {
  mark: Suggestion;
  piece: SuggestedPiece;
}

const markedIn = memoByBlock((block: Block): Marked[] => {
  const found: Marked[] = [];
  const visit = (node: DocumentNode) => {
    const mark = reviewOf(node).suggestion;
    if (mark) found.push({ mark, piece: pieceOf(node) });
    if (node.type === 'footnote') for (const inner of node.body) visit(inner);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(block);
  return found;
});

function pieceOf(node: DocumentNode): SuggestedPiece {
  if (node.type === 'text' || node.type === 'tab') return { text: node.text };
  if (node.type === 'linebreak') return { text: '\n' };
  return { thing: node.type };
}
