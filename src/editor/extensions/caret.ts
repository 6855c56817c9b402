import { defineExtension } from 'lexical';

/**
 * The browser moves the caret at a key and tells of it later. When keys come faster, the next one would act on
 * the place the caret had before: Home, then Backspace took the last letter of the line. So a key is told of
 * first.
 */
export const CaretExtension = defineExtension({
  name: 'stet/caret',
  register: (editor) =>
    editor.registerRootListener((root) => {
      if (!root) return;
      const document = root.ownerDocument;
      // Asked for at a key at the soonest: while the text is being put there it would cost a layout.
      let told: unknown[] = [];
      const onTold = () => {
        told = placeOf(document);
      };
      const onKey = () => {
        const now = placeOf(document);
        if (now.some((part, index) => part !== told[index])) {
          document.dispatchEvent(new Event('selectionchange'));
        }
      };
      document.addEventListener('selectionchange', onTold);
      root.addEventListener('keydown', onKey, true);
      return () => {
        document.removeEventListener('selectionchange', onTold);
        root.removeEventListener('keydown', onKey, true);
      };
    }),
});

function placeOf(document: Document) {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}
