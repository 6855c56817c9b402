import { LinkNode } from '@lexical/link';
import type { NodeEntry } from '../../api/NodeEntry';
import { servicesOf } from '../../api/services';
import './link.css';

/** The application asks for the address, and for a related post, in dialogs of its own. */
export const linkEntry = {
  node: LinkNode,
  commands: {},
  offers: ['insert.related'],
  open: (node: LinkNode, editor) => servicesOf(editor).openLink(node.getURL()),
} as const satisfies NodeEntry<LinkNode>;
