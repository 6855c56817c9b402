/**
 * Levels of nodes in one top-level block, including footnotes' bodies. More than any writer needs (50 lists in lists
 * are 100 levels), and a fifth of what overflows the stack of the recursive readers of a block.
 */
export const deepestNesting = 200;

/** Whether nodes, or an array of them, nest deeper than `limit`; does not recurse, and also ends on a cycle. */
export function isTooDeep(nodes: unknown, limit = deepestNesting): boolean {
  let level: unknown[] = [nodes].flat();
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= limit) return true;
    level = level.flatMap(below);
  }
  return false;
}

function below(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return [...('children' in node ? list(node.children) : []), ...('body' in node ? list(node.body) : [])];
}

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'object') : [];
