import { $createHeadingNode, HeadingNode } from '@lexical/rich-text';
import type { NodeEntry } from '../../api/NodeEntry';
import { turnInto } from '../../blocks/turnInto';
import './heading.css';

export const headingEntry = {
  node: HeadingNode,
  commands: {
    'format.heading2': turnInto(() => $createHeadingNode('h2')),
    'format.heading3': turnInto(() => $createHeadingNode('h3')),
    'format.heading4': turnInto(() => $createHeadingNode('h4')),
  },
  offers: ['format.heading2', 'format.heading3', 'format.heading4'],
} as const satisfies NodeEntry<HeadingNode>;
