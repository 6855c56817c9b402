import {
  $createNodeSelection,
  $isDecoratorNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
} from 'lexical';
import { scrollIntoView } from '../text/scroll';
import { $nodesOfThread } from './marks';

/** Scrolls to the words of a thread, and puts the caret behind the first of them if it is to go there. */
export function showThread(editor: LexicalEditor, id: string, focus: boolean): boolean {
  const key = editor.read(() => $nodesOfThread(id)[0]?.getKey() ?? null);
  if (key === null) return false;
  if (focus) {
    editor.update(
      () => {
        const [node] = $nodesOfThread(id);
        // Before its first letter the caret is taken to be in the text before.
        if ($isTextNode(node)) node.select();
        else if ($isDecoratorNode(node)) {
          const selection = $createNodeSelection();
          selection.add(node.getKey());
          $setSelection(selection);
        }
      },
      { discrete: true },
    );
    editor.focus();
  }
  scrollIntoView(editor.getElementByKey(key));
  return true;
}
