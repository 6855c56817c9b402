import type { Found, Mend } from '../model/check';
import type { CheckedArticle, CheckedQuotation } from './article';
import { fingerprint } from './fingerprint';

const longest = 300;

/** A finding about the whole article. */
export const inArticle = (message: string, subject: string, mend: Mend | null = null): Found => ({
  message,
  excerpt: '',
  place: null,
  subject,
  mend,
});

/** A finding about words of the text. */
export const inText = (
  message: string,
  { words, place }: Pick<CheckedQuotation, 'words'> & Pick<Found, 'place'>,
  { subject = fingerprint(words), mend = null }: { subject?: string; mend?: Mend | null } = {},
): Found => ({ message, excerpt: words.slice(0, longest), place, subject, mend });

/** A finding about a quotation; `what` is what it depends on beside the words and the words of the record. */
export const inQuotation = (
  message: string,
  quotation: CheckedQuotation,
  what = '',
  mend: Mend = { kind: 'quote', quoteId: quotation.quoteId },
): Found => {
  const { quoteId, words, record } = quotation;
  const { text = '', translation = '' } = record?.quote ?? {};
  return inText(message, quotation, {
    subject: `${quoteId} ${fingerprint(words, text, translation, what)}`,
    mend,
  });
};

/** The quotations whose record is there, each with it. */
export const recorded = ({ quotations }: CheckedArticle) =>
  quotations.flatMap((quotation) =>
    quotation.record ? [{ quotation, record: quotation.record, quote: quotation.record.quote }] : [],
  );

/** The first quotation of each record, with it. */
export function eachRecord(article: CheckedArticle) {
  const seen = new Set<string>();
  return recorded(article).filter(({ quote }) => {
    const isFirst = !seen.has(quote.id);
    seen.add(quote.id);
    return isFirst;
  });
}
