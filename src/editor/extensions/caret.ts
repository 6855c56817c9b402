import { defineExtension } from 'lexical';

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
 * The browser moves the caret at a key and reports it later. When keys come faster, the next one would act where
 * the caret was before: Home, then Backspace deleted the last letter of the line. So the move is reported before
 * the next key is handled.
 */
export const CaretExtension = defineExtension({
  name: 'stet/caret',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return;
      const document = root.ownerDocument;
      // Read at the first key, not at once: while the text is being inserted it would cost a layout.
      let reported: unknown[] = [];
      const onReport = () => {
        reported = placeOf(document);
      };
      const onKey = (event: KeyboardEvent) => {
        if (goesToEnd(event)) layOutLast(root);
        const now = placeOf(document);
        if (now.some((part, index) => part !== reported[index])) {
          document.dispatchEvent(new Event('selectionchange'));
        }
      };
      document.addEventListener('selectionchange', onReport);
      root.addEventListener('keydown', onKey, true);
      return () => {
        document.removeEventListener('selectionchange', onReport);
        root.removeEventListener('keydown', onKey, true);
      };
    }),
});

function placeOf(document: Document) {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}
