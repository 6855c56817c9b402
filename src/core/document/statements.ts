import type { CitationNode } from './nodes';
import { memoByBlock, readWords } from './text';

/** The sentence that a citation stands in, or behind. */
export interface CitedSentence {
  citation: CitationNode;
  /** UTF-16 offsets in the block's plain text. */
  start: number;
  end: number;
  words: string;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The citations of a block, without those in footnotes, each with its sentence; a citation without words before it is left out. */
export const citedSentencesOf = memoByBlock((block): CitedSentence[] => {
  const found: { citation: CitationNode; at: number }[] = [];
  const text = readWords(block, (node, at) => {
    if (node.type === 'citation') found.push({ citation: node, at });
  });
  if (found.length === 0) return [];
  const parts = [...sentences.segment(text)];
  return found.flatMap(({ citation, at }): CitedSentence[] => {
    const before = text.slice(0, at).trimEnd().length;
    const part = parts.find(({ index, segment }) => index < before && before <= index + segment.length);
    const words = part?.segment.trim() ?? '';
    if (!part || words === '') return [];
    const start = part.index + part.segment.indexOf(words);
    return [{ citation, start, end: start + words.length, words }];
  });
});
