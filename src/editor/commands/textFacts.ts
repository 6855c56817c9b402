import { $isCodeNode } from '@lexical/code';
import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableSelection } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import type { TextFact } from '../../core/model/facts';
import { $isCitationNode } from '../nodes/citation/CitationNode';
import { $isFigureNode } from '../nodes/figure/FigureNode';
import { $isFootnoteNode } from '../nodes/footnote/FootnoteNode';
import { $isQuotation } from '../nodes/quotation/locate';
import { $table } from '../nodes/table/table';
import { $topLevelOf } from '../text/locate';

const headings: Partial<Record<string, TextFact>> = { h2: 'heading2', h3: 'heading3', h4: 'heading4' };
const widths: Partial<Record<number, TextFact>> = {
  25: 'width25',
  50: 'width50',
  75: 'width75',
  100: 'width100',
};
const lists = { bullet: 'bulletList', number: 'numberList', check: 'checkList' } as const;

/** What is so at the selection, in time that does not depend on how much is selected. */
export function $textFacts(): TextFact[] {
  const selection = $getSelection();
  if (selection === null) return [];
  const facts: TextFact[] = ['selection'];
  const [first, last] = $ends();
  if (first && $topLevelOf(first)?.getPreviousSibling()) facts.push('above');
  if (last && $topLevelOf(last)?.getNextSibling()) facts.push('below');
  if ($isNodeSelection(selection)) return [...facts, ...$factsOfNode(first, last)];
  if (!first || !last) return facts;
  facts.push('caret');
  if ($table() !== null) facts.push('table');
  if ($isTableSelection(selection)) return [...facts, 'cells'];
  if (!selection.isCollapsed()) facts.push('words');
  const inBoth = (is: (node: LexicalNode) => boolean) =>
    $findMatchingParent(first, is) !== null && $findMatchingParent(last, is) !== null;
  if (inBoth($isCodeNode)) facts.push('code');
  if (inBoth($isLinkNode)) facts.push('link');
  if (inBoth($isQuotation)) facts.push('quotation');
  const $kind = $kindOf(first);
  // Of several lines, those between may be of another kind.
  if ($kind && $lineOf(first)?.is($lineOf(last))) facts.push($kind);
  return facts;
}

/** Of a node that is selected as a whole. */
function $factsOfNode(first?: LexicalNode, last?: LexicalNode): TextFact[] {
  if (!first?.is(last)) return [];
  if ($isCitationNode(first)) return ['citation'];
  if ($isFootnoteNode(first)) return ['footnote'];
  if (!$isFigureNode(first)) return [];
  const { width } = first.getFields();
  const fact = width === undefined ? 'ownWidth' : widths[width];
  return fact ? ['figure', fact] : ['figure'];
}

/** The first and the last node that the selection touches. */
function $ends(): [LexicalNode | undefined, LexicalNode | undefined] {
  const selection = $getSelection();
  if ($isRangeSelection(selection) || $isTableSelection(selection)) {
    const ends: [LexicalNode, LexicalNode] = [selection.anchor.getNode(), selection.focus.getNode()];
    return selection.isBackward() ? [ends[1], ends[0]] : ends;
  }
  const nodes = selection?.getNodes() ?? [];
  return [nodes[0], nodes.at(-1)];
}

const $lineOf = (node: LexicalNode): LexicalNode | null =>
  $findMatchingParent(
    node,
    (parent) => $isParagraphNode(parent) || $isHeadingNode(parent) || $isListNode(parent),
  );

function $kindOf(node: LexicalNode): TextFact | undefined {
  const line = $lineOf(node);
  if ($isListNode(line)) return lists[line.getListType()];
  if ($isHeadingNode(line)) return headings[line.getTag()];
  return $isParagraphNode(line) ? 'paragraph' : undefined;
}
