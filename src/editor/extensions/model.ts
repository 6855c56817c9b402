import { LinkNode } from '@lexical/link';
import { $isQuoteNode, QuoteNode } from '@lexical/rich-text';
import { $unwrapNode } from '@lexical/utils';
import {
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
  TextNode,
} from 'lexical';
import { textFormat } from '../../core/document/schema';
import { isSafeUrl } from '../../core/model/url';
import { $createBlockquoteNode } from '../nodes/blockquote/BlockquoteNode';

const storedFormats = textFormat.bold | textFormat.italic | textFormat.strikethrough | textFormat.code;

/** Keeps the text within the model: Lexical knows underlining, colours, alignment, any address and another block quote. */
export const ModelExtension = defineExtension({
  name: 'stet/model',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, (node) => {
        if ((node.getFormat() & ~storedFormats) !== 0) node.setFormat(node.getFormat() & storedFormats);
        if (node.getStyle() !== '') node.setStyle('');
      }),
      editor.registerNodeTransform(LinkNode, (node) => {
        if (!isSafeUrl(node.getURL())) $unwrapNode(node);
      }),
      editor.registerNodeTransform(QuoteNode, (node) => {
        if (!$isQuoteNode(node)) return;
        const blockquote = $createBlockquoteNode();
        node.replace(blockquote);
        blockquote.append(...node.getChildren());
      }),
      editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !(format in textFormat), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
    ),
});
