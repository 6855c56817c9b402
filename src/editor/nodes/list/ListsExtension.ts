import { $isListItemNode, $isListNode, ListNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';

/** Tab nests list items. In running text it leaves the editor, as keyboard users expect. */
export const ListsExtension = defineExtension({
  name: 'stet/lists',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(KEY_TAB_COMMAND, (event) => $nest(editor, event), COMMAND_PRIORITY_LOW),
      editor.registerMutationListener(ListNode, (mutations) => nameTaskLists(editor, mutations.keys())),
      editor.registerRootListener((root) => (root ? followTicks(root) : undefined)),
    ),
});

function $nest(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (item === null) return false;
  event.preventDefault();
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined);
}

/** Lexical makes tasks checkboxes. For a screen reader a list may hold list items only, but a group anything. */
function nameTaskLists(editor: LexicalEditor, keys: Iterable<NodeKey>): void {
  editor.getEditorState().read(() => {
    for (const key of keys) {
      const list = $getNodeByKey(key);
      const dom = editor.getElementByKey(key);
      if (!$isListNode(list) || dom === null) continue;
      if (list.getListType() === 'check') dom.setAttribute('role', 'group');
      else dom.removeAttribute('role');
    }
  });
}

/** Lexical looks for the box of a task on the side that `dir` names, and on the left where that is `auto`. */
function followTicks(root: HTMLElement): () => void {
  const say = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || !target.matches('.stet-task')) return;
    target.dir = getComputedStyle(target).direction;
    setTimeout(() => {
      target.dir = 'auto';
    });
  };
  for (const kind of ['click', 'pointerdown'] as const) root.addEventListener(kind, say, true);
  return () => {
    for (const kind of ['click', 'pointerdown'] as const) root.removeEventListener(kind, say, true);
  };
}
