import type { LexicalEditor, NodeKey } from 'lexical';

/** The caret goes to the figure's alternative text, once its view is there: it is loaded with the first figure. */
export function focusDescription(editor: LexicalEditor, key: NodeKey | undefined, patience = 40): void {
  if (key === undefined) return;
  const field = editor.getElementByKey(key)?.querySelector<HTMLInputElement>('.stet-figure-alt');
  if (field) field.focus();
  else if (patience > 0) setTimeout(() => focusDescription(editor, key, patience - 1), 50);
}
