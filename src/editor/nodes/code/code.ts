import { $createCodeNode, CodeNode } from '@lexical/code';
import type { NodeEntry } from '../../api/NodeEntry';
import { turnInto } from '../../blocks/turnInto';
import './code.css';

export const codeEntry = {
  node: CodeNode,
  commands: { 'insert.code': turnInto($createCodeNode) },
  offers: ['insert.code'],
} as const satisfies NodeEntry<CodeNode>;
