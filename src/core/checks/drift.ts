import { compareWithQuote } from '../quotes/drift/quote';
import type { CheckedArticle } from './article';
import type { Check } from './check';
import { inQuotation, recorded } from './found';
import { t } from './messages';

const compared = (article: CheckedArticle) =>
  recorded(article).map(({ quotation, quote }) => ({
    quotation,
    ...compareWithQuote(quotation.words, quote, article.article.language),
  }));

/** The words are no longer those of their record. */
export const drift: Check = {
  id: 'quotation-drifted',
  severity: 'error',
  find: (article) =>
    compared(article)
      .filter(({ state }) => state === 'drifted')
      .map(({ quotation }) =>
        inQuotation(t('drifted'), quotation, '', { kind: 'restore', quoteId: quotation.quoteId }),
      ),
};

/** The words are those of their record, and may say something else than it. */
export const meaning: Check = {
  id: 'meaning-may-change',
  severity: 'warning',
  find: (article) =>
    compared(article).flatMap(({ quotation, warnings }) =>
      warnings.map(({ kind, message }) => inQuotation(message, quotation, kind)),
    ),
};
