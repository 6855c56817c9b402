import { HorizontalRuleNode, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  DecoratorNode,
  defineExtension,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { ServicesExtension, servicesOf } from '../api/services';
import { $goBehindNode } from '../blocks/behindNode';
import { $open } from '../commands/open';
import { nodeEntries } from '../nodes';
import { $isQuotation } from '../nodes/quotation/locate';
import { PopoverExtension } from '../popover/PopoverExtension';
import { $selectNode } from '../text/selection';

/** Nodes that a click selects as a whole. Lexical's rule selects itself. */
const decorators = nodeEntries
  .map(({ node }) => node)
  .filter((node) => node.prototype instanceof DecoratorNode && node !== HorizontalRuleNode);

/** What a click on a node does, and Enter (in running text Ctrl+Enter): `NodeEntry.open`. */
export const PointingExtension = defineExtension({
  name: 'stet/pointing',
  dependencies: [
    ServicesExtension,
    PopoverExtension,
    configExtension(NodeSelectionDataSelectedExtension, { nodes: decorators, attribute: 'data-selected' }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CLICK_COMMAND, (event) => $click(editor, event), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const node = $chosenByKey(event?.ctrlKey === true || event?.metaKey === true);
          if (node === null || !$open(editor, node)) return false;
          event?.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // The browser has no caret then, and would type at the beginning of the text.
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.target === editor.getRootElement() && writes(event)) $goBehindNode();
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});

/** Whether a key writes something, at once or through an input method. */
const writes = (event: KeyboardEvent): boolean =>
  ([...event.key].length === 1 || event.key === 'Dead' || event.key === 'Process') &&
  (event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey));

function $click(editor: LexicalEditor, event: MouseEvent): boolean {
  if (!(event.target instanceof HTMLElement)) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  if (node === null) return false;
  if ($isDecoratorNode(node) && decorators.some((type) => node instanceof type)) {
    const isField = event.target.closest('input, textarea, button') !== null;
    if (!isField) $selectNode(node);
    $open(editor, node);
    return true;
  }
  const link = $findMatchingParent(node, $isLinkNode);
  if (link !== null && (event.ctrlKey || event.metaKey)) {
    servicesOf(editor).openLink(link.getURL());
    return true;
  }
  const selection = $getSelection();
  const isPlainClick = !$isRangeSelection(selection) || selection.isCollapsed();
  const quotation = $findMatchingParent(node, $isQuotation);
  if (quotation !== null && isPlainClick) $open(editor, quotation);
  return false;
}

/** The selected decorator if it is the only one; with the modifier key the quotation or link around the caret. */
function $chosenByKey(withModifier: boolean): LexicalNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const nodes = selection.getNodes();
    return nodes.length === 1 ? (nodes[0] ?? null) : null;
  }
  if (!withModifier || !$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), (node) => $isQuotation(node) || $isLinkNode(node));
}
