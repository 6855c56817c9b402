import { withoutMarks } from './marks';

/** A fingerprint of words without quotation marks and punctuation, for words dismissed as “not a quotation”. */
export const dismissalKey = (words: string): string =>
  withoutMarks(words).replace(/\s+/g, ' ').replace(/[,.]$/, '').trim().toLowerCase();
