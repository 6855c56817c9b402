import {
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getState,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import type { BlockSpan } from '../api';
import { $blockRuns, $topLevelOf, $walk } from '../text/locate';
import { commentsState } from '../text/reviewState';
import { $selectedSpan } from '../text/selection';

/** A node that carries marks: words, a break, or a thing without words. */
const $isLeaf = (node: LexicalNode): boolean =>
  $isTextNode(node) || $isLineBreakNode(node) || $isDecoratorNode(node);

const $threadsOn = (node: LexicalNode): readonly string[] => $getState(node, commentsState);

const $add = (node: LexicalNode, id: string): void =>
  void $setState(node, commentsState, (ids) => (ids.includes(id) ? ids : [...ids, id].sort()));

const $remove = (node: LexicalNode, id: string): void =>
  void $setState(node, commentsState, (ids) =>
    ids.includes(id) ? ids.filter((other) => other !== id) : ids,
  );

/** Puts a thread on what is selected, or on the word at the caret; returns the words, null where there is nothing. */
export function $commentOnSelection(id: string): string | null {
  const selection = $getSelection();
  if (selection === null) return null;
  const isCaret = $isRangeSelection(selection) && selection.isCollapsed();
  const nodes = isCaret ? $wordAtCaret() : selection.extract().filter($isLeaf);
  if (nodes.length === 0) return null;
  for (const node of nodes) $add(node, id);
  return wordsOf(nodes);
}

/** Several lines are separated by spaces. */
function wordsOf(nodes: readonly LexicalNode[]): string {
  let words = '';
  let line: LexicalNode | null = null;
  for (const node of nodes) {
    if (!$isTextNode(node)) continue;
    const parent = $findMatchingParent(node, (one) => $isElementNode(one) && !one.isInline());
    if (line !== null && !line.is(parent)) words += ' ';
    words += node.getTextContent();
    line = parent;
  }
  return words.trim();
}

function $wordAtCaret(): TextNode[] {
  const span = $selectedSpan();
  const block = span && $getNodeByKey(span.blockKey);
  if (!block) return [];
  const { text } = $blockRuns(block);
  const before = /\S*$/.exec(text.slice(0, span.start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(span.start))?.[0] ?? '';
  return $textsIn({ ...span, start: span.start - before.length, end: span.start + after.length });
}

/** The texts of a span, split off from what is around them. */
function $textsIn({ blockKey, start, end }: BlockSpan): TextNode[] {
  const block = $getNodeByKey(blockKey);
  if (block === null || end <= start) return [];
  for (const edge of [end, start]) {
    const across = $blockRuns(block).runs.find(
      (run) => run.start < edge && edge < run.start + run.node.getTextContentSize(),
    );
    across?.node.splitText(edge - across.start);
  }
  return $blockRuns(block)
    .runs.filter((run) => run.start >= start && run.start + run.node.getTextContentSize() <= end)
    .map(({ node }) => node);
}

/** Takes a thread off all words. */
export function $removeThread(id: string): void {
  for (const node of $nodesOfThread(id)) $remove(node, id);
}

/** What carries a thread, in the order of the text. */
export function $nodesOfThread(id: string): LexicalNode[] {
  const found: LexicalNode[] = [];
  $walk($getRoot(), (node) => {
    if ($threadsOn(node).includes(id)) found.push(node);
  });
  return found;
}

/** Where the words of each thread are, as spans of top-level blocks. */
export function $spansOfThreads(): Map<string, BlockSpan[]> {
  const threads = new Map<string, BlockSpan[]>();
  for (const block of $getRoot().getChildren()) {
    const blockKey = block.getKey();
    for (const { node, start } of $blockRuns(block).runs) {
      const end = start + node.getTextContentSize();
      for (const id of $threadsOn(node)) {
        const spans = threads.get(id) ?? [];
        const last = spans.at(-1);
        if (last?.blockKey === blockKey && last.end === start) last.end = end;
        else spans.push({ blockKey, start, end });
        threads.set(id, spans);
      }
    }
  }
  return threads;
}

export interface LostWords extends BlockSpan {
  text: string;
}

/** Puts a thread back on words that lost it, where the block still has them: at the nearest place. */
export function $putBack(id: string, { blockKey, start, text }: LostWords): void {
  const block = $getNodeByKey(blockKey);
  if (block === null || text === '') return;
  const now = $blockRuns(block).text;
  let at = -1;
  for (let found = now.indexOf(text); found >= 0; found = now.indexOf(text, found + 1))
    if (at < 0 || Math.abs(found - start) < Math.abs(at - start)) at = found;
  if (at < 0) return;
  for (const node of $textsIn({ blockKey, start: at, end: at + text.length })) $add(node, id);
}

/** The thread after the caret, or before it, of those that are shown; at the end of the text it begins again. */
export function $nextThread(direction: 1 | -1, isShown: (id: string) => boolean): string | null {
  const caret = $getSelection()?.getNodes()[0];
  const order: string[] = [];
  const here = new Set(caret ? $threadsOn(caret) : []);
  let at = -1;
  $walk($getRoot(), (node) => {
    for (const id of $threadsOn(node)) if (isShown(id) && !order.includes(id)) order.push(id);
    if (caret && node.is(caret)) at = order.length;
  });
  if (order.length === 0) return null;
  // `at` threads begin at the caret's node or before it.
  const isHere = at > 0 && here.has(order[at - 1] ?? '');
  const next = direction === 1 ? Math.max(at, 0) : at - (isHere ? 2 : 1);
  return order[(next + order.length) % order.length] ?? null;
}

/** The threads on the words at the caret. */
export function $threadsAtCaret(): readonly string[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection.getNodes()[0];
  return node && $topLevelOf(node) ? $threadsOn(node) : [];
}
