import { $createParagraphNode, ParagraphNode } from 'lexical';
import type { NodeEntry } from '../../api/NodeEntry';
import { turnInto } from '../../blocks/turnInto';
import './paragraph.css';

export const paragraphEntry = {
  node: ParagraphNode,
  commands: { 'format.paragraph': turnInto($createParagraphNode) },
  offers: [],
} as const satisfies NodeEntry<ParagraphNode>;
