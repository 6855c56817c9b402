import type { QuoteFields } from '../../model/quote';
import { type Comparison, compareWords, driftState } from '.';

/** What of a quote's record quoted words are compared with. */
export type QuoteWords = Pick<QuoteFields, 'text' | 'language' | 'translation'>;

export interface QuoteComparison extends Comparison {
  /** The text that the words were compared with: the record's words, or their translation. */
  record: string;
}

const primaryOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/**
 * Compares quoted words with the words of a quote and, where they are not those, with its translation. A translation
 * is in the language of the article. Drifted words are shown beside the text that the article's language suggests.
 */
export function compareWithQuote(
  words: string,
  { text, language, translation }: QuoteWords,
  articleLanguage: string,
): QuoteComparison {
  const original = { ...compareWords(words, text, language), record: text };
  if (original.state !== 'drifted' || translation === '') return original;
  const translated = { ...compareWords(words, translation, articleLanguage), record: translation };
  if (translated.state !== 'drifted') return translated;
  return primaryOf(articleLanguage) === primaryOf(language) ? original : translated;
}

/** Whether quoted words are neither the quote's nor those of its translation. */
export const hasDrifted = (words: string, { text, translation }: QuoteWords): boolean =>
  driftState(words, text) === 'drifted' &&
  (translation === '' || driftState(words, translation) === 'drifted');
