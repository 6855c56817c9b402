import { $setBlocksType } from '@lexical/selection';
import { $getSelection, $isRangeSelection, type ElementNode } from 'lexical';

/** A command that makes the selected lines blocks of another type. */
export const turnInto = ($create: () => ElementNode) => (): void => {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) $setBlocksType(selection, $create);
};
