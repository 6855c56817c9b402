import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { BlockSpan } from '../api';
import { $domRange } from '../extensions/highlights';
import { $blockRuns, $selectionOf, $topLevelOf } from '../text/locate';

/** A word that is spelt wrong. */
export interface Misspelt extends BlockSpan {
  word: string;
}

/** The misspelt word under a point of the window. */
export function misspeltAt(
  editor: LexicalEditor,
  all: ReadonlyMap<NodeKey, Misspelt[]>,
  x: number,
  y: number,
) {
  return [...all.values()].flat().find((one) => {
    const rects = rangeOf(editor, one)?.getClientRects() ?? [];
    return [...rects].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
  });
}

/** The misspelt word after the caret or the selection; after the last one the first. */
export function nextMisspelt(
  editor: LexicalEditor,
  all: ReadonlyMap<NodeKey, Misspelt[]>,
): Misspelt | undefined {
  return editor.read(() => {
    const keys = $getRoot().getChildrenKeys();
    const inOrder = keys.flatMap((key) => all.get(key) ?? []);
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return inOrder[0];
    const end = selection.isBackward() ? selection.anchor : selection.focus;
    const node = end.getNode();
    const block = $topLevelOf(node);
    const at = keys.indexOf(block?.getKey() ?? '');
    const run = block && $blockRuns(block).runs.find((one) => one.node.is(node));
    const offset = run ? run.start + end.offset : 0;
    const isAfter = (one: Misspelt) => {
      const index = keys.indexOf(one.blockKey);
      return index > at || (index === at && one.start >= offset);
    };
    return inOrder.find(isAfter) ?? inOrder[0];
  });
}

export const rangeOf = (editor: LexicalEditor, span: BlockSpan): Range | null =>
  editor.read(() => $domRange(editor, span));

export function selectMisspelt(editor: LexicalEditor, span: BlockSpan): void {
  editor.update(
    () => {
      const selection = $selectionOf(span);
      if (selection) $setSelection(selection);
    },
    { discrete: true },
  );
}

/** Puts another word in its place, as one undo step. */
export function replaceMisspelt(editor: LexicalEditor, { word: _, ...span }: Misspelt, by: string): void {
  editor.update(
    () => {
      $addUpdateTag(HISTORY_PUSH_TAG);
      const selection = $selectionOf(span);
      if (selection === null) return;
      $setSelection(selection);
      selection.insertText(by);
    },
    { discrete: true },
  );
}
