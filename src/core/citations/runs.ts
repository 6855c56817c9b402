import type { PhrasingContent } from 'mdast';
import type { Run } from '../model/citation';

/** A reference as runs of text with their formats. */
export const runsOf = (nodes: PhrasingContent[]): Run[] =>
  inLook(nodes, { italic: false, bold: false, url: '' });

function inLook(nodes: PhrasingContent[], look: Omit<Run, 'text'>): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ ...look, text: node.value }];
    if (node.type === 'emphasis') return inLook(node.children, { ...look, italic: true });
    if (node.type === 'strong') return inLook(node.children, { ...look, bold: true });
    if (node.type === 'link') return inLook(node.children, { ...look, url: node.url });
    return [];
  });
}
