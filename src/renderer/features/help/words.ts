import type { Nodes, Root } from 'mdast';

/** All words below a node, with a space between blocks. */
export function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isLine = node.children.every(({ type }) => inLine.has(type));
  return node.children.map(wordsOf).join(isLine ? '' : ' ');
}

const inLine = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'break', 'html']);

export const titleOf = (tree: Root): string => {
  const heading = tree.children.find(({ type }) => type === 'heading');
  return heading ? wordsOf(heading) : '';
};
