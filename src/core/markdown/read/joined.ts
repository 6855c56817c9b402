import type { Nodes } from 'mdast';
import type { Joined, ReadContext } from './context';

/** Kept syntax of other readers, which belongs to the lines beside it: an attribute list, a definition, a tag. */
const isKept = (node: Nodes | undefined): boolean =>
  node?.type === 'html' && /^(?:[{:$%\\]|\*\[)/.test(node.value);

/** Notes which of these blocks have no blank line beside them. */
export function noteJoined(blocks: Nodes[], context: ReadContext): void {
  for (const [index, node] of blocks.entries()) {
    const before = blocks[index - 1];
    if (!before || !touch(before, node)) continue;
    if (isKept(node)) note(node, 'above');
    else if (isKept(before)) note(before, 'below');
    if (node.type === 'html' && /^:[ \t]/.test(node.value)) context.terms.add(before);
  }

  function note(node: Nodes, side: Joined): void {
    context.joined.set(node, context.joined.has(node) ? 'both' : side);
  }
}

const touch = (before: Nodes, node: Nodes): boolean =>
  before.position !== undefined && before.position.end.line + 1 === node.position?.start.line;
