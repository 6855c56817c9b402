import { compareWithQuote, type QuoteWords } from '../quotes/drift/quote';
import { anyMark } from '../quotes/marks';
import { type Edit, edited, editsBetween, mergedEdits } from './edits';

/** A quote whose record has changed. */
export interface QuoteChange {
  before: QuoteWords;
  after: QuoteWords;
}

/**
 * Quoted words after their record has changed, with the marks around them. They are the same where they still match
 * the record. Null where somebody has to look: they had drifted before, the change lies where the article has edited
 * the words, or the result would not match the new record.
 */
export function correctedWords(
  words: string,
  { before, after }: QuoteChange,
  language: string,
): string | null {
  const stillMatches = isOf(words, after, language);
  const merged = mergedWords(words, { before, after }, language);
  // Brackets that stand for the words which have changed match any words.
  if (merged === null) return stillMatches && !/\[[^\]…]/.test(words) ? words : null;
  if (stillMatches) return words;
  return isOf(merged, after, language) ? merged : null;
}

/** Takes over what changed in the record, and keeps what the article has edited; null where both changed the same. */
function mergedWords(words: string, { before, after }: QuoteChange, language: string): string | null {
  const { state, record } = compareWithQuote(words, before, language);
  const now = record === before.text ? after.text : after.translation;
  if (state === 'drifted' || now === '') return null;
  const { opening, inner, closing } = parted(words);
  const base = withoutEnd(record);
  const edits = mergedEdits(editsBetween(base, inner), editsBetween(base, withoutEnd(now)));
  return edits && opening + edited(base, edits).trim() + closing;
}

const isOf = (words: string, quote: QuoteWords, language: string): boolean =>
  compareWithQuote(words, quote, language).state !== 'drifted';

/** What changes from the words of an article to the corrected ones. */
export const wordEdits = (words: string, corrected: string): Edit[] => editsBetween(words, corrected);

const endMarks = /[.,;:]+$/;
const withoutEnd = (text: string): string => text.trim().replace(endMarks, '');

/** Quoted words without the quotation marks around them and without the marks of the sentence around those. */
function parted(words: string): { opening: string; inner: string; closing: string } {
  const start = /^\s*(.)\s*/su.exec(words);
  const opening = start?.[1] && anyMark.test(start[1]) ? start[0] : '';
  const rest = words.slice(opening.length);
  const end = /[.,;:\s]*(.)?[.,;:\s]*$/su.exec(rest);
  const closing = end && (end[1] === undefined || anyMark.test(end[1])) ? end[0] : '';
  return { opening, inner: rest.slice(0, rest.length - closing.length), closing };
}
