import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { sentenceAt } from '../../core/document/sentences';
import { lineTypes } from '../../core/document/text';
import type { BlockTextRuns, TextPoint } from '../text/locate';
import { $offsetOf } from '../text/selection';

/**
 * Where the sentences or paragraphs begin and end that the selection touches. Null where there are no words: in an empty
 * paragraph, or while a figure is selected.
 */
export function $written(
  part: 'sentence' | 'paragraph',
  language: string,
): { from: TextPoint; to: TextPoint } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { anchor, focus } = selection;
  const [first, last] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  const from = $edge(first, part, language)?.from;
  const to = $edge(last, part, language)?.to;
  return from && to ? { from, to } : null;
}

function $edge(point: PointType, part: 'sentence' | 'paragraph', language: string) {
  const line = $lineOf(point.getNode());
  if (line === null) return null;
  const { text, runs } = $lineRuns(line);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  if (part === 'paragraph') {
    return {
      from: { node: first.node, offset: 0 },
      to: { node: last.node, offset: last.node.getTextContentSize() },
    };
  }
  const { start, end } = sentenceAt(text, $offsetOf(point, runs), language);
  const begin = runs.findLast((run) => run.start <= start) ?? first;
  const finish = runs.find((run) => run.start + run.node.getTextContentSize() >= end) ?? last;
  return {
    from: { node: begin.node, offset: start - begin.start },
    to: { node: finish.node, offset: end - finish.start },
  };
}

/** The innermost paragraph, heading, item or cell that has the node, or is it. */
function $lineOf(node: LexicalNode): LexicalNode | null {
  if (lineTypes.has(node.getType())) return node;
  return node.getParents().find((parent) => lineTypes.has(parent.getType())) ?? null;
}

/** The words of a line without those of the lines inside it. A line feed in it ends no sentence and is a space. */
function $lineRuns(line: LexicalNode): BlockTextRuns {
  const runs: BlockTextRuns['runs'] = [];
  let text = '';
  const read = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      runs.push({ node, start: text.length });
      text += node.getTextContent();
    } else if ($isLineBreakNode(node)) text += ' ';
    else if ($isElementNode(node) && (node === line || !lineTypes.has(node.getType())))
      node.getChildren().forEach(read);
  };
  read(line);
  return { text, runs };
}
