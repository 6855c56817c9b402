import { getExtensionDependencyFromEditor, signal } from '@lexical/extension';
import { defineExtension, type LexicalEditor, type NodeKey } from 'lexical';

/** The node whose content is being edited beside the text; null when none is. */
export type PopoverTarget = { kind: 'footnote' | 'opaque'; key: NodeKey } | null;

export const PopoverExtension = defineExtension({
  name: 'stet/popover',
  build: () => ({ target: signal<PopoverTarget>(null) }),
});

export function openPopover(editor: LexicalEditor, target: PopoverTarget): void {
  getExtensionDependencyFromEditor(editor, PopoverExtension).output.target.value = target;
}
