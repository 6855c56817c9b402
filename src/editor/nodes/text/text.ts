import { FORMAT_TEXT_COMMAND, type LexicalEditor, type TextFormatType, TextNode } from 'lexical';
import type { NodeEntry } from '../../api/NodeEntry';
import './text.css';

const format = (type: TextFormatType) => (editor: LexicalEditor) =>
  void editor.dispatchCommand(FORMAT_TEXT_COMMAND, type);

export const textEntry = {
  node: TextNode,
  commands: {
    'format.bold': format('bold'),
    'format.italic': format('italic'),
    'format.strikethrough': format('strikethrough'),
    'format.code': format('code'),
  },
  offers: [],
} as const satisfies NodeEntry<TextNode>;
