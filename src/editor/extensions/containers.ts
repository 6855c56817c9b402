import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { containerTypes } from '../../core/document/nodes';
import { $unwrapContainer } from '../blocks/unwrap';
import { nodeEntries } from '../nodes';

/** A block that holds blocks, such as a block quote. A table's cell is left by the table's own keys. */
const $isContainer = (node: LexicalNode | null): node is ElementNode =>
  $isElementNode(node) && containerTypes.has(node.getType());

const containers = nodeEntries.map(({ node }) => node).filter((node) => containerTypes.has(node.getType()));

/** How the caret leaves a block quote, a block quotation and other blocks that hold blocks. */
export const ContainersExtension = defineExtension({
  name: 'stet/containers',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveAtEmptyLastLine, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        KEY_BACKSPACE_COMMAND,
        (event) => {
          if (!$unwrapAtStart()) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      ...containers.map((node) => editor.registerNodeTransform(node, $fillIfEmpty)),
    ),
});

function $leaveAtEmptyLastLine(): boolean {
  const line = $caretLine();
  const container = line?.getParent() ?? null;
  if (!$isParagraphNode(line) || !$isContainer(container)) return false;
  if (!line.isEmpty() || line.getNextSibling() !== null || line.getPreviousSibling() === null) return false;
  line.remove();
  const below = $createParagraphNode();
  container.insertAfter(below);
  below.select();
  return true;
}

function $unwrapAtStart(): boolean {
  const selection = $getSelection();
  const line = $caretLine();
  const container = line?.getParent() ?? null;
  if (!$isRangeSelection(selection) || line === null || !$isContainer(container)) return false;
  const { anchor } = selection;
  const first = line.getFirstDescendant() ?? line;
  const isAtStart = anchor.offset === 0 && (anchor.key === line.getKey() || anchor.key === first.getKey());
  if (!isAtStart || line.getPreviousSibling() !== null) return false;
  $unwrapContainer(container);
  return true;
}

/** The block that holds the caret: a direct child of the root, of a container or of a cell. */
function $caretLine(): ElementNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  let node: LexicalNode | null = selection.anchor.getNode();
  while (node !== null && !($isElementNode(node) && !node.isInline())) node = node.getParent();
  return node;
}

/** The caret needs a line. */
function $fillIfEmpty(container: LexicalNode): void {
  if ($isElementNode(container) && container.isEmpty()) container.append($createParagraphNode());
}
