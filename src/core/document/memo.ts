import type { Block } from './nodes';

/** Computes a value once for each block: an unchanged block is the same object. */
export function memoByBlock<T>(derive: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, { value: T }>();
  return (block) => {
    const found = known.get(block);
    if (found) return found.value;
    const value = derive(block);
    known.set(block, { value });
    return value;
  };
}
