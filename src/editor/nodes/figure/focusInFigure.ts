import type { LexicalEditor, NodeKey } from 'lexical';

const fields = { alt: '.stet-figure-alt', width: '.stet-figure-handle' } as const;

/** Puts the focus on a field of the figure, once its view is there: it is loaded with the first figure. */
export function focusInFigure(
  editor: LexicalEditor,
  key: NodeKey | undefined,
  field: keyof typeof fields,
  patience = 40,
): void {
  if (key === undefined) return;
  const found = editor.getElementByKey(key)?.querySelector<HTMLInputElement>(fields[field]);
  if (found) found.focus();
  else if (patience > 0) setTimeout(() => focusInFigure(editor, key, field, patience - 1), 50);
}
