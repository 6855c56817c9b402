import { CodeNode } from '@lexical/code';
import { LinkNode } from '@lexical/link';
import { $isQuoteNode, HeadingNode, QuoteNode } from '@lexical/rich-text';
import { $isTableCellNode } from '@lexical/table';
import { $unwrapNode } from '@lexical/utils';
import {
  $createTextNode,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  type ElementNode,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
  ParagraphNode,
  TextNode,
} from 'lexical';
import { textFormat } from '../../core/document/nodes';
import { isLinkUrl } from '../../core/model/articleUrl';
import { anyMark } from '../../core/quotes/marks';
import { $appendAll } from '../blocks/append';
import { $createBlockquoteNode } from '../nodes/blockquote/BlockquoteNode';
import { $isQuotationNode, QuotationNode } from '../nodes/quotation/QuotationNode';
import { commentsState, suggestionState } from '../text/reviewState';

const storedFormats = textFormat.bold | textFormat.italic | textFormat.strikethrough | textFormat.code;

/** Keeps the text within the document model: Lexical allows more, such as underlining, colours, alignment and any address. */
export const ModelExtension = defineExtension({
  name: 'stet/model',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, (node) => {
        // State that was never read is compared by identity, and texts of equal marks would stay apart.
        $getState(node, commentsState);
        $getState(node, suggestionState);
        if ((node.getFormat() & ~storedFormats) !== 0) node.setFormat(node.getFormat() & storedFormats);
        if (node.getStyle() !== '') node.setStyle('');
      }),
      editor.registerNodeTransform(ParagraphNode, $dropAlignment),
      editor.registerNodeTransform(HeadingNode, $dropAlignment),
      editor.registerNodeTransform(LinkNode, (node) => {
        if (!isLinkUrl(node.getURL())) $unwrapNode(node);
      }),
      editor.registerNodeTransform(CodeNode, $keepText),
      editor.registerNodeTransform(QuotationNode, $rejoin),
      editor.registerNodeTransform(QuoteNode, (node) => {
        if (!$isQuoteNode(node)) return;
        const blockquote = $createBlockquoteNode();
        node.replace(blockquote);
        $appendAll(blockquote, node.getChildren());
      }),
      editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !(format in textFormat), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    ),
});

/** Only a table's columns are aligned. */
function $dropAlignment(line: ElementNode): void {
  if (line.getFormatType() !== '' && !$isTableCellNode(line.getParent())) line.setFormat('');
}

/** A line that became code keeps the words of its quotations, links and citations, not their ties. */
function $keepText(code: ElementNode): void {
  for (const child of code.getChildren()) {
    if ($isElementNode(child)) $unwrapNode(child);
    else if (!$isTextNode(child) && !$isLineBreakNode(child)) {
      child.replace($createTextNode(child.getTextContent()));
    }
  }
}

/** Joins two pieces of one quotation that touch, unless a quotation mark ends or begins one. */
function $rejoin(quotation: QuotationNode): void {
  const next = quotation.getNextSibling();
  if (!$isQuotationNode(next) || next.getQuoteId() !== quotation.getQuoteId()) return;
  if (anyMark.test(quotation.getTextContent().slice(-1)) || anyMark.test(next.getTextContent()[0] ?? ''))
    return;
  $appendAll(quotation, next.getChildren());
  next.remove();
}
