import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical';

/** Upper and lower edge of a block, in pixels of the window. */
export interface Edges {
  top: number;
  bottom: number;
}

/** Index of the first of `count` stacked blocks that ends below a height; of the last one if none does. */
export function blockIndexAt(count: number, edgesOf: (index: number) => Edges, y: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edgesOf(middle).bottom >= y) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** The gap nearest to a height: the index of the block that follows it, and the height of its middle. */
export function gapAt(
  count: number,
  edgesOf: (index: number) => Edges,
  y: number,
): { index: number; y: number } {
  const at = blockIndexAt(count, edgesOf, y);
  const { top, bottom } = edgesOf(at);
  const index = y < (top + bottom) / 2 ? at : at + 1;
  const above = index > 0 ? edgesOf(index - 1).bottom : undefined;
  const below = index < count ? edgesOf(index).top : undefined;
  return { index, y: ((above ?? below ?? 0) + (below ?? above ?? 0)) / 2 };
}

/** The top-level blocks as they are drawn; a block is measured only when its edges are read. */
export function drawnBlocks(editor: LexicalEditor): { keys: NodeKey[]; edgesOf: (index: number) => Edges } {
  const keys = editor.getEditorState().read(() => $getRoot().getChildrenKeys());
  return {
    keys,
    edgesOf: (index) => {
      const dom = editor.getElementByKey(keys[index] ?? '');
      return dom?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    },
  };
}
