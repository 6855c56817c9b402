import { ListItemNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { defineExtension, mergeRegister, type NodeKey, type NodeMutation, ParagraphNode } from 'lexical';

/**
 * Each line of text is laid out in the direction of its own first letter. Lexical does that for the blocks of the text only,
 * and not for those inside lists, quotations, notes and cells.
 */
export const DirectionsExtension = defineExtension({
  name: 'stet/directions',
  register(editor) {
    const direct = (mutations: Map<NodeKey, NodeMutation>) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'created') editor.getElementByKey(key)?.setAttribute('dir', 'auto');
      }
    };
    return mergeRegister(
      ...[ListItemNode, ParagraphNode, HeadingNode].map((node) =>
        editor.registerMutationListener(node, direct),
      ),
    );
  },
});
