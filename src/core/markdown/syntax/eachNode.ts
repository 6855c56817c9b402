import type { Nodes } from 'mdast';

/** Visits a node and all below it, in the order of the document. */
export function eachNode(top: Nodes, visit: (node: Nodes) => void): void {
  const waiting: Nodes[] = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    visit(node);
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
}
