import {
  $createRangeSelectionFromDom,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  defineExtension,
  type LexicalEditor,
} from 'lexical';

/**
 * Lexical treats a text of one block with the caret in an empty line as an empty text, and moves the caret back
 * after a click elsewhere in it. A table and a block quote have many lines, so there the click is read first.
 */
export const OnlyBlockExtension = defineExtension({
  name: 'stet/only-block',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (root === null) return;
      const read = () => readCaret(editor);
      root.addEventListener('click', read, { capture: true });
      return () => root.removeEventListener('click', read, { capture: true });
    }),
});

function readCaret(editor: LexicalEditor): void {
  if (!editor.read($isTakenForEmpty)) return;
  editor.update(
    () => {
      const selection = $createRangeSelectionFromDom(window.getSelection(), editor);
      if (selection !== null) $setSelection(selection);
    },
    { discrete: true },
  );
}

function $isTakenForEmpty(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  return selection.anchor.type === 'element' && $getRoot().getChildrenSize() === 1;
}
