import type { TurnPlace } from '../../../core/transcripts/passage';

/** Where the selection of the window begins and ends in the turns of `list`; null when it is not in them. */
export function selectedPlaces(list: HTMLElement | null): { from: TurnPlace; to: TurnPlace } | null {
  const selection = document.getSelection();
  if (!list || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = placeOf(list, range.startContainer, range.startOffset);
  const to = placeOf(list, range.endContainer, range.endOffset);
  if (!from || !to) return null;
  // A selection of whole lines ends before the first word of the next turn.
  const isBeforeNext = to.at === 0 && to.turn > from.turn;
  return { from, to: isBeforeNext ? { turn: to.turn - 1, at: Number.MAX_SAFE_INTEGER } : to };
}

function placeOf(list: HTMLElement, node: Node, offset: number): TurnPlace | null {
  const element = node instanceof Element ? node : node.parentElement;
  const row = element?.closest<HTMLElement>('[data-turn]');
  if (!row || !list.contains(row)) return null;
  const words = row.querySelector('[data-words]');
  const turn = Number(row.dataset['turn']);
  if (node.parentElement === words) return { turn, at: offset };
  // Outside the words: before or behind all of them.
  const isBehind = words
    ? (words.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    : false;
  const isAtEnd = node === words && offset > 0;
  return { turn, at: isBehind || isAtEnd ? Number.MAX_SAFE_INTEGER : 0 };
}
