import type { PhrasingContent } from 'mdast';
import type { Flow } from './blocks';

/** The text of mdast nodes without references to footnotes. */
export function plainWords(nodes: (PhrasingContent | Flow)[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'break') return '\n';
      if (node.type === 'html') return '';
      if ('value' in node) return node.value;
      return 'children' in node ? plainWords(node.children as (PhrasingContent | Flow)[]) : '';
    })
    .join(' ');
}
