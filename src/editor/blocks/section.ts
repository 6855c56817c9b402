import { $isHeadingNode } from '@lexical/rich-text';
import { $getNodeByKey, type LexicalNode, type NodeKey } from 'lexical';
import { $moveBlocksBefore } from './move';

/**
 * Moves a heading, with all that is below it, before another block or to the end of the text; the selection goes with
 * them. Returns whether it moved: not into itself, and not where it is already.
 */
export function $moveSection(heading: NodeKey, before: NodeKey | null): boolean {
  const blocks = $sectionOf(heading);
  const last = blocks.at(-1);
  if (last === undefined) return false;
  const next = last.getNextSibling()?.getKey() ?? null;
  const isGone = before !== null && $getNodeByKey(before) === null;
  if (isGone || before === next || blocks.some((block) => block.getKey() === before)) return false;
  $moveBlocksBefore(blocks, before);
  return true;
}

/** The heading and the blocks up to the next heading that is not of a lower level. */
function $sectionOf(key: NodeKey): LexicalNode[] {
  const heading = $getNodeByKey(key);
  if (!$isHeadingNode(heading)) return [];
  const blocks: LexicalNode[] = [heading];
  const isInside = (node: LexicalNode) => !$isHeadingNode(node) || node.getTag() > heading.getTag();
  for (let node = heading.getNextSibling(); node && isInside(node); node = node.getNextSibling())
    blocks.push(node);
  return blocks;
}
