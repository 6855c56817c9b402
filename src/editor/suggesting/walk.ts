import {
  $createNodeSelection,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import type { Suggestion } from '../../core/document/suggestion';
import { $walk } from '../text/locate';
import { suggestionState } from '../text/reviewState';
import { scrollIntoView } from '../text/scroll';

const $markOf = (node: LexicalNode): Suggestion | null => $getState(node, suggestionState);

/** The suggestions that are selected, or those on both sides of the caret and of its line. */
export function $selectedSuggestions(): string[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const nodes = new Set(selection.getNodes());
  if ($isRangeSelection(selection) && selection.isCollapsed()) {
    const { anchor } = selection;
    const node = anchor.getNode();
    const isAtEnd = anchor.type === 'text' && anchor.offset === node.getTextContentSize();
    const beside = $isElementNode(node)
      ? [node.getChildAtIndex(anchor.offset - 1), node.getChildAtIndex(anchor.offset)]
      : [anchor.offset === 0 ? node.getPreviousSibling() : null, isAtEnd ? node.getNextSibling() : null];
    if ($markOf(node) === null || $isElementNode(node))
      for (const other of beside) if (other) nodes.add(other);
    for (const parent of node.getParents()) nodes.add(parent);
  }
  const marks = [...nodes].flatMap((node) => $markOf(node)?.id ?? []);
  return [...new Set(marks)];
}

/** The nodes of each suggestion, in the order of the text; those inside footnotes are not among them. */
function $suggestions(): Map<string, LexicalNode[]> {
  const found = new Map<string, LexicalNode[]>();
  $walk($getRoot(), (node) => {
    const mark = $markOf(node);
    if (mark) found.set(mark.id, [...(found.get(mark.id) ?? []), node]);
  });
  return found;
}

/** Selects a suggestion and scrolls to it, if it is in the running text: of a move, where it is to go. */
export function $showSuggestion(editor: LexicalEditor, id: string): void {
  const all = $suggestions().get(id) ?? [];
  const come = all.filter((node) => $markOf(node)?.move && $markOf(node)?.kind === 'insertion');
  const nodes = come.length > 0 ? come : all;
  const [first] = nodes;
  if (!first) return;
  const texts = nodes.filter((node): node is TextNode => $isTextNode(node));
  const [from, to] = [texts[0], texts.at(-1)];
  if (from && to) {
    const selection = $createRangeSelection();
    selection.setTextNodeRange(from, 0, to, to.getTextContentSize());
    $setSelection(selection);
  } else if ($isElementNode(first)) first.selectStart();
  else {
    const selection = $createNodeSelection();
    selection.add(first.getKey());
    $setSelection(selection);
  }
  const key = (from ?? first).getKey();
  requestAnimationFrame(() => scrollIntoView(editor.getElementByKey(key)));
}

/** Goes to the next or previous suggestion from the caret, around the end of the text; false when there is none. */
export function $stepSuggestion(editor: LexicalEditor, direction: 1 | -1): boolean {
  const ids = [...$suggestions().keys()];
  if (ids.length === 0) return false;
  const here = $selectedSuggestions().map((id) => ids.indexOf(id));
  const at =
    here.length > 0
      ? (here.sort((a, b) => a - b).at(-1) ?? 0)
      : $countBefore(ids) - (direction === 1 ? 1 : 0);
  const next = ids[(at + direction + ids.length) % ids.length];
  if (next !== undefined) $showSuggestion(editor, next);
  return true;
}

/** How many of these begin before the caret. */
function $countBefore(ids: readonly string[]): number {
  const selection = $getSelection();
  const caret = $isRangeSelection(selection) ? selection.anchor.getNode() : selection?.getNodes()[0];
  if (!caret) return 0;
  const all = $suggestions();
  return ids.filter((id) => all.get(id)?.[0]?.isBefore(caret)).length;
}
