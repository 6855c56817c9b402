import { getExtensionDependencyFromEditor, signal } from '@lexical/extension';
import { defineExtension, type LexicalEditor, type NodeKey } from 'lexical';

/** The node whose content is being edited beside the text; null when none is. */
export type PopoverTarget = { kind: 'footnote' | 'opaque'; key: NodeKey } | null;

export const PopoverExtension = defineExtension({
  name: 'stet/popover',
  build: () => ({ target: signal<PopoverTarget>(null) }),
  /** A press in the text closes what was to open, also while that is still being loaded: it would take the focus. */
  register: (editor, _config, state) =>
    editor.registerRootListener((root) => {
      if (root === null) return;
      const press = ({ target }: Event) => {
        if (target instanceof Node && root.contains(target)) state.getOutput().target.value = null;
      };
      // After the popover's own listener, which stores what was written in it.
      window.addEventListener('pointerdown', press);
      return () => window.removeEventListener('pointerdown', press);
    }),
});

export function openPopover(editor: LexicalEditor, target: PopoverTarget): void {
  getExtensionDependencyFromEditor(editor, PopoverExtension).output.target.value = target;
}
