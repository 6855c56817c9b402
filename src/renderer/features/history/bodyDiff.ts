import { diffWordsWithSpace } from 'diff';
import type { Body } from '../../../core/document/nodes';
import { plainText } from '../../../core/document/text';
import type { DiffPart } from '../../../core/quotes/drift';

/** Words of context on either side of a change; the words between are folded. */
const context = 12;

/** Longest edit script: two texts that share little are shown as one replaced by the other. */
const longestScript = 1000;

export type FoldedPart = DiffPart | { change: 'folded'; words: number };

/** The words deleted from and inserted into a text since a revision; long unchanged parts are folded. */
export function bodyDiff(before: Body, after: Body): FoldedPart[] {
  const [older, newer] = [plainText(before).text, plainText(after).text];
  const changes = diffWordsWithSpace(older, newer, { maxEditLength: longestScript });
  if (!changes) {
    return [
      { text: older, change: 'removed' },
      { text: newer, change: 'added' },
    ];
  }
  return changes.flatMap((part, index): FoldedPart[] => {
    if (part.added || part.removed) return [{ text: part.value, change: part.added ? 'added' : 'removed' }];
    return fold(part.value, index > 0, index < changes.length - 1);
  });
}

/** Folds unchanged words except those beside a change. */
function fold(text: string, hasBefore: boolean, hasAfter: boolean): FoldedPart[] {
  const words = text.split(/(?<=\s)(?=\S)/);
  const head = hasBefore ? context : 0;
  const tail = hasAfter ? context : 0;
  const hidden = words.length - head - tail;
  if (hidden <= context) return [{ text, change: 'same' }];
  const parts: FoldedPart[] = [
    { text: words.slice(0, head).join(''), change: 'same' },
    { change: 'folded', words: hidden },
    { text: words.slice(words.length - tail).join(''), change: 'same' },
  ];
  return parts.filter((part) => part.change === 'folded' || part.text !== '');
}

export const isUnchanged = (parts: readonly FoldedPart[]): boolean =>
  parts.every(({ change }) => change === 'same' || change === 'folded');
