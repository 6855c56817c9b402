import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import {
  $createNodeSelection,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  defineExtension,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { ServicesExtension, servicesOf } from '../api/services';
import { BibliographyNode } from '../nodes/bibliography/BibliographyNode';
import { $isCitationNode, CitationNode } from '../nodes/citation/CitationNode';
import { FigureNode } from '../nodes/figure/FigureNode';
import { $isFootnoteNode, FootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $isOpaqueNode, OpaqueBlockNode, OpaqueInlineNode } from '../nodes/opaque/OpaqueNodes';
import { SnippetNode } from '../nodes/snippet/SnippetNode';
import { openPopover, PopoverExtension } from '../popover/PopoverExtension';
import { $isQuotation, $refOf } from '../quotations/locate';

const decorators = [
  BibliographyNode,
  CitationNode,
  FootnoteNode,
  FigureNode,
  SnippetNode,
  OpaqueBlockNode,
  OpaqueInlineNode,
];

/** What a click on a quotation, citation, note or link does, and Enter (in running text: Ctrl+Enter). */
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
    ),
});

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

function $selectNode(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** The one decorator that is selected, or with the modifier key the quotation or link around the caret. */
function $chosenByKey(withModifier: boolean): LexicalNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const nodes = selection.getNodes();
    return nodes.length === 1 ? (nodes[0] ?? null) : null;
  }
  if (!withModifier || !$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), (node) => $isQuotation(node) || $isLinkNode(node));
}

/** False: there is nothing to open. */
function $open(editor: LexicalEditor, node: LexicalNode): boolean {
  const services = servicesOf(editor);
  const at = editor.getElementByKey(node.getKey())?.getBoundingClientRect();
  if (at === undefined) return false;
  if ($isCitationNode(node)) services.onCitation(node.getKey(), node.getItems(), at);
  else if ($isFootnoteNode(node)) openPopover(editor, { kind: 'footnote', key: node.getKey() });
  else if ($isOpaqueNode(node)) openPopover(editor, { kind: 'opaque', key: node.getKey() });
  else if ($isLinkNode(node)) services.openLink(node.getURL());
  else if ($isQuotation(node)) {
    const ref = $refOf(node);
    if (ref !== null) services.onQuotation(ref, node.getQuoteId(), at);
  } else return false;
  return true;
}
