import { $getNodeByKey } from 'lexical';
import { withoutMarks } from '../../core/quotes/marks';
import type { SelectedWords } from '../api';
import { $blockRuns } from '../text/locate';
import { $selectedBlocks, $selectedSpan } from '../text/selection';
import { withAdjoiningMarks } from './inlineRun';

/** UTF-16 units of context on each side. */
const contextSize = 200;

/** The selected words without their quotation marks, and the text around them in the block; null when nothing is selected. */
export function $selectedWords(): SelectedWords | null {
  const span = $selectedSpan();
  if (span === null) {
    const text = $selectedBlocks()
      .map((block) => $blockRuns(block).text)
      .join('\n');
    return text.trim() === '' ? null : { text: withoutMarks(text), before: '', after: '' };
  }
  const block = $getNodeByKey(span.blockKey);
  if (block === null || span.end <= span.start) return null;
  const { text } = $blockRuns(block);
  const { start, end } = withAdjoiningMarks(text, span);
  const words = withoutMarks(text.slice(start, end));
  if (words === '') return null;
  return {
    text: words,
    before: text.slice(Math.max(0, start - contextSize), start),
    after: text.slice(end, end + contextSize),
  };
}
