import { withoutMarks } from './marks';

/** What stays the same of words wherever they stand: by this it is remembered that they are nobody's quotation. */
export const dismissalKey = (words: string): string =>
  withoutMarks(words).replace(/\s+/g, ' ').replace(/[,.]$/, '').trim().toLowerCase();
