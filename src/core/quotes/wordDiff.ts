import { diffWordsWithSpace } from 'diff';

export interface DiffPart {
  text: string;
  change: 'same' | 'added' | 'removed';
}

/** The time of a diff grows with the square of its edits; texts with more have too little in common to compare. */
const mostEdits = 2000;

/** The difference from the record to the quotation, word by word. */
export function wordDiff(words: string, record: string): DiffPart[] {
  const parts = diffWordsWithSpace(record, words, { maxEditLength: mostEdits });
  if (!parts) {
    return [
      { text: record, change: 'removed' },
      { text: words, change: 'added' },
    ];
  }
  return parts.map((part) => ({
    text: part.value,
    change: part.added ? 'added' : part.removed ? 'removed' : 'same',
  }));
}
