import { $createHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import type { NodeEntry } from '../../api/NodeEntry';
import { $insertBlock } from '../../blocks/insert';
import './rule.css';

export const ruleEntry = {
  node: HorizontalRuleNode,
  commands: { 'insert.rule': () => $insertBlock($createHorizontalRuleNode()) },
  offers: ['insert.rule'],
} as const satisfies NodeEntry<HorizontalRuleNode>;
