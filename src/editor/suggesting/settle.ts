import { $addUpdateTag, $getRoot, $getState, HISTORY_PUSH_TAG } from 'lexical';
import { paragraph } from '../../core/document/build';
import { type Decision, settle } from '../../core/document/settle';
import { directTag } from '../api/direct';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $storedBlock } from '../persistence/serialize';
import { $walk } from '../text/locate';
import { suggestionState } from '../text/reviewState';
import { $patch } from './patch';

/** Accepts or refuses suggestions, all without `ids`; one step of Undo. Part of an update. */
export function $settle(decision: Decision, ids: readonly string[] | null): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  $addUpdateTag(directTag);
  $settleAll(decision, ids && new Set(ids));
}

function $settleAll(decision: Decision, ids: ReadonlySet<string> | null): void {
  const blocks = $getRoot().getChildren();
  const holds = blocks.map((block) => {
    let isConcerned = false;
    $walk(block, (node) => {
      const mark = $getState(node, suggestionState);
      if ((mark && (ids === null || ids.has(mark.id))) || $isFootnoteNode(node)) isConcerned = true;
    });
    return isConcerned;
  });
  const first = holds.indexOf(true);
  if (first < 0) return;
  // A line may be joined to the one above.
  const from = Math.max(0, first - 1);
  const nodes = blocks.slice(from, holds.lastIndexOf(true) + 1);
  const stored = nodes.map($storedBlock);
  const left = settle(stored, ({ id }) => (ids === null || ids.has(id) ? decision : null));
  const isEmpty = left.length === 0 && nodes.length === blocks.length;
  $patch($getRoot(), blocks[from - 1] ?? null, nodes, stored, isEmpty ? [paragraph([])] : left, new Map());
}
