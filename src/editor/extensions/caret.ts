import {
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  defineExtension,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/** Ctrl+End, or Cmd+Down on a Mac, with or without Shift. */
const goesToEnd = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (key === 'End' && ctrlKey) || (key === 'ArrowDown' && metaKey);

/**
 * Blocks out of view are not laid out (`content-visibility`), and the browser would put the caret before the words of
 * the last one. It is laid out until the caret is in it.
 */
function layOutLast(root: HTMLElement): void {
  const last = root.lastElementChild;
  if (!(last instanceof HTMLElement)) return;
  last.style.contentVisibility = 'visible';
  requestAnimationFrame(() => requestAnimationFrame(() => last.style.removeProperty('content-visibility')));
}

/**
 * The browser moves the caret at a key or a press of the mouse and reports it later. What comes faster would act where
 * the caret was before: Home, then Backspace deleted the last letter of the line, and a click in the text after one on a
 * figure was forgotten, because Lexical still saw the figure selected and took the selection away. So a move is
 * reported before the next key, and before the click, are handled.
 */
export const CaretExtension = defineExtension({
  name: 'stet/caret',
  register: (editor) =>
    mergeRegister(
      editor.registerRootListener((root) => {
        if (!root) return;
        const document = root.ownerDocument;
        // Read at the first key, not at once: while the text is being inserted it would cost a layout.
        let reported: unknown[] = [];
        const onReport = () => {
          reported = placeOf(document);
        };
        const report = () => {
          const now = placeOf(document);
          if (now.some((part, index) => part !== reported[index])) {
            document.dispatchEvent(new Event('selectionchange'));
          }
        };
        const onKey = (event: KeyboardEvent) => {
          if (goesToEnd(event)) layOutLast(root);
          report();
        };
        let isPressed = false;
        const onPress = ({ type }: Event) => {
          isPressed = type === 'pointerdown';
        };
        const onFocus = () => {
          if (!isPressed) showAgain(editor);
        };
        root.addEventListener('focus', onFocus);
        for (const press of presses) document.addEventListener(press, onPress, true);
        document.addEventListener('selectionchange', onReport);
        root.addEventListener('keydown', onKey, true);
        root.addEventListener('click', report, true);
        return () => {
          document.removeEventListener('selectionchange', onReport);
          root.removeEventListener('keydown', onKey, true);
          root.removeEventListener('click', report, true);
          root.removeEventListener('focus', onFocus);
          for (const press of presses) document.removeEventListener(press, onPress, true);
        };
      }),
      // Lexical takes the focus from the text at Escape, and the next words would go nowhere.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_BEFORE_EDITOR),
    ),
});

const presses = ['pointerdown', 'pointerup', 'pointercancel'] as const;

/**
 * When a dialog gives the focus back, the browser puts the caret at the beginning of the text. It goes back to where it
 * was; a press of the mouse puts it elsewhere.
 */
function showAgain(editor: LexicalEditor): void {
  // Not `discrete`: the focus may come while a command's change is under way, and a deleted table then took two Undos.
  editor.update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) $setSelection(selection.clone());
  });
}

function placeOf(document: Document) {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}
