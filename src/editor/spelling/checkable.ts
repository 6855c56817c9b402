import { $isTextNode, type LexicalNode } from 'lexical';
import { type SpelledWord, wordsIn } from '../../core/spelling/words';
import { $quotationAround } from '../nodes/quotation/locate';
import { $blockRuns, type TextRun } from '../text/locate';
import { $isDeleted } from '../text/reviewState';

/** The words of a top-level block whose spelling is checked: none of code and, on choice, none of quotations. */
export function $checkableWords(
  block: LexicalNode,
  language: string,
  { quotations }: { quotations: boolean },
): SpelledWord[] {
  if (block.getType() === 'code') return [];
  const { text, runs } = $blockRuns(block);
  const isLeftOut = ({ node }: TextRun) =>
    node.hasFormat('code') || $isDeleted(node) || (!quotations && $quotationAround(node.getKey()) !== null);
  let readable = text;
  const joins = new Set<number>();
  for (const run of runs) {
    const size = run.node.getTextContentSize();
    if (isLeftOut(run))
      readable = `${readable.slice(0, run.start)}${'\0'.repeat(size)}${readable.slice(run.start + size)}`;
    // A citation or a note stands there: the letters on both sides are no one word.
    const before = run.node.getPreviousSibling();
    if (before !== null && !$isTextNode(before)) joins.add(run.start);
  }
  const words = wordsIn(readable, language);
  // Part of a word that is being changed is no word.
  const changed = runs
    .filter(({ node }) => $isDeleted(node))
    .flatMap((run) => [run.start, run.start + run.node.getTextContentSize()]);
  return words.filter(
    ({ start, end }) =>
      ![...joins].some((join) => join > start && join < end) &&
      !changed.some((border) => border === start || border === end),
  );
}
