import { COMMAND_PRIORITY_BEFORE_EDITOR, defineExtension, KEY_ESCAPE_COMMAND, mergeRegister } from 'lexical';

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
        document.addEventListener('selectionchange', onReport);
        root.addEventListener('keydown', onKey, true);
        root.addEventListener('click', report, true);
        return () => {
          document.removeEventListener('selectionchange', onReport);
          root.removeEventListener('keydown', onKey, true);
          root.removeEventListener('click', report, true);
        };
      }),
      // Lexical takes the focus from the text at Escape, and the next words would go nowhere.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_BEFORE_EDITOR),
    ),
});

function placeOf(document: Document) {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}
