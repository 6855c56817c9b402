import { memoByBlock } from '../memo';
import { type Block, type Body, type DocumentNode, type NodeType, textFormat } from '../nodes';
import { reviewOf, type Suggestion } from '../suggestion';

/** Words, or a thing without words of its own; a line stands for the break before it. A heading has its level. */
export type SuggestedPiece = { text: string } | { thing: NodeType; level?: number };

export type Look = keyof typeof textFormat | 'link';

/** What one suggestion takes away and adds, in the order of the text. */
export interface SuggestionEntry {
  id: string;
  by: string;
  at: string;
  /** Index of the first top-level block that it concerns. */
  block: number;
  /** Whether blocks moved: what it adds is what it takes away, unless words of it were changed there. */
  isMove: boolean;
  /** Where the words stay and only look different. */
  looks: { look: Look; isOn: boolean }[];
  removed: SuggestedPiece[];
  added: SuggestedPiece[];
}

/** Every open suggestion, in the order of the text. */
export function suggestionsOf(body: Body): SuggestionEntry[] {
  const entries = new Map<string, { block: number; all: Marked[] }>();
  body.forEach((block, index) => {
    for (const one of markedIn(block)) {
      const entry = entries.get(one.mark.id) ?? { block: index, all: [] };
      entries.set(one.mark.id, entry);
      entry.all.push(one);
    }
  });
  return [...entries].map(([id, { block, all }]) => entryOf(id, block, all));
}

interface Marked {
  mark: Suggestion;
  piece: SuggestedPiece;
  looks: ReadonlySet<Look>;
}

function entryOf(id: string, block: number, all: readonly Marked[]): SuggestionEntry {
  const [removed, added] = (['deletion', 'insertion'] as const).map((kind) =>
    all.filter(({ mark }) => mark.kind === kind),
  ) as [Marked[], Marked[]];
  const pieces = { removed: joined(removed), added: joined(added) };
  const isSame = JSON.stringify(pieces.removed) === JSON.stringify(pieces.added);
  const { by = '', at = '', move = false } = all[0]?.mark ?? {};
  return {
    id,
    by,
    at,
    block,
    isMove: move && removed.length > 0 && added.length > 0,
    looks: isSame && !move ? changedLooks(removed, added) : [],
    ...pieces,
  };
}

function joined(marked: readonly Marked[]): SuggestedPiece[] {
  const pieces: SuggestedPiece[] = [];
  for (const { piece } of marked) {
    const last = pieces.at(-1);
    if ('text' in piece && last && 'text' in last)
      pieces[pieces.length - 1] = { text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces;
}

const allLooks: Look[] = [...(Object.keys(textFormat) as (keyof typeof textFormat)[]), 'link'];

/** Those that all words have on one side and none on the other. */
function changedLooks(removed: readonly Marked[], added: readonly Marked[]): SuggestionEntry['looks'] {
  return allLooks.flatMap((look): SuggestionEntry['looks'] => {
    const has = ({ looks }: Marked) => looks.has(look);
    if (added.every(has) && !removed.some(has)) return [{ look, isOn: true }];
    return removed.every(has) && !added.some(has) ? [{ look, isOn: false }] : [];
  });
}

const markedIn = memoByBlock((block: Block): Marked[] => {
  const found: Marked[] = [];
  const visit = (node: DocumentNode, isInLink: boolean) => {
    const mark = reviewOf(node).suggestion;
    if (mark) found.push({ mark, piece: pieceOf(node), looks: looksOf(node, isInLink) });
    if (node.type === 'footnote') for (const inner of node.body) visit(inner, false);
    if ('children' in node) for (const child of node.children) visit(child, isInLink || node.type === 'link');
  };
  visit(block, false);
  return found;
});

function looksOf(node: DocumentNode, isInLink: boolean): Set<Look> {
  const looks = allLooks.filter((look) =>
    look === 'link' ? isInLink : node.type === 'text' && (node.format & textFormat[look]) !== 0,
  );
  return new Set(looks);
}

function pieceOf(node: DocumentNode): SuggestedPiece {
  if (node.type === 'text' || node.type === 'tab') return { text: node.text };
  if (node.type === 'linebreak') return { text: '\n' };
  return node.type === 'heading' ? { thing: node.type, level: Number(node.tag[1]) } : { thing: node.type };
}
