import { citationsOf } from './find';
import { memoByBlock } from './memo';
import type { CitationNode } from './nodes';
import { readWords } from './text';

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
  const sentenceAt = sentencesOf(text);
  return found.flatMap(({ citation, at }): CitedSentence[] => {
    const sentence = sentenceAt(at);
    return sentence ? [{ citation, ...sentence }] : [];
  });
});

/**
 * The words of each citation of a block and of its footnotes. A citation in a footnote is for the words before it there;
 * where there are none, for the sentence that the footnote belongs to.
 */
export const citedWordsOf = memoByBlock((block): Pick<CitedSentence, 'citation' | 'words'>[] => {
  const found: { citation: CitationNode; words: string }[] = [...citedSentencesOf(block)];
  const notes: { citation: CitationNode; at: number }[] = [];
  const text = readWords(block, (node, at) => {
    if (node.type !== 'footnote') return;
    for (const inner of node.body) {
      const own = citedSentencesOf(inner);
      for (const one of own) found.push(one);
      for (const citation of citationsOf(inner))
        if (!own.some((one) => one.citation === citation)) notes.push({ citation, at });
    }
  });
  if (notes.length === 0) return found;
  const sentenceAt = sentencesOf(text);
  for (const { citation, at } of notes) {
    const words = sentenceAt(at)?.words;
    if (words) found.push({ citation, words });
  }
  return found;
});

/** Finds the sentence that ends at an offset or has it; null where no words are before it. */
function sentencesOf(text: string): (at: number) => Omit<CitedSentence, 'citation'> | null {
  const parts = [...sentences.segment(text)];
  return (at) => {
    const before = text.slice(0, at).trimEnd().length;
    const part = parts.find(({ index, segment }) => index < before && before <= index + segment.length);
    const words = part?.segment.trim() ?? '';
    if (!part || words === '') return null;
    const start = part.index + part.segment.indexOf(words);
    return { start, end: start + words.length, words };
  };
}
