import { memoByBlock } from './memo';
import type { Block, Body } from './nodes';
import { publishedBlock } from './review';
import { sentencesIn } from './sentences';
import { countWords, lineTypes, readWords, wordCountOf } from './text';

/** Of the article's own text: what is only suggested does not count, nor do notes and captions. */
export interface TextCounts {
  /** As the desk and the command line count them: of Chinese and Japanese each character is one. */
  words: number;
  /** As a reader sees them: an accent or an emoji of several code points is one. */
  characters: number;
  charactersWithoutSpaces: number;
  sentences: number;
  /** Paragraphs, headings, items and cells that have words. */
  paragraphs: number;
}

const byLanguage = new Map<string, (block: Block) => TextCounts>();

/** Counts of a body whose language is a BCP 47 tag; each block is counted once. */
export function countsOf(body: Body, language: string): TextCounts {
  let ofBlock = byLanguage.get(language);
  if (!ofBlock) {
    ofBlock = memoByBlock((block) => count(block, language));
    byLanguage.set(language, ofBlock);
  }
  const sum: TextCounts = {
    words: 0,
    characters: 0,
    charactersWithoutSpaces: 0,
    sentences: 0,
    paragraphs: 0,
  };
  for (const block of body) {
    const counts = ofBlock(block);
    sum.words += counts.words;
    sum.characters += counts.characters;
    sum.charactersWithoutSpaces += counts.charactersWithoutSpaces;
    sum.sentences += counts.sentences;
    sum.paragraphs += counts.paragraphs;
  }
  return sum;
}

function count(block: Block, language: string): TextCounts {
  const lines = linesOf(block);
  const written = lines.filter((line) => countWords(line) > 0);
  const sentences = written.flatMap((line) =>
    sentencesIn(line, language).filter(({ start, end }) => countWords(line.slice(start, end)) > 0),
  );
  return {
    words: wordCountOf(block),
    characters: lines.reduce((sum, line) => sum + countCharacters(line.replaceAll('\n', '')), 0),
    charactersWithoutSpaces: lines.reduce((sum, line) => sum + countCharacters(line.replace(/\s/gu, '')), 0),
    sentences: sentences.length,
    paragraphs: written.length,
  };
}

/** The words of each paragraph, item and cell of a block. A line feed in one of them is a break within it. */
function linesOf(block: Block): string[] {
  const own = publishedBlock(block);
  if (!own) return [];
  const starts = new Set<number>();
  const text = readWords(own, (node, at) => {
    if (lineTypes.has(node.type)) starts.add(at);
  });
  const cuts = [...starts, text.length];
  return cuts.slice(0, -1).map((start, at) => text.slice(start, cuts[at + 1]).replace(/\n$/, ''));
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Text in which each UTF-16 unit is a character. */
const simple = /^[\u0020-\u02ff\u2010-\u2027\u2030-\u203a]*$/;

function countCharacters(text: string): number {
  if (simple.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}
