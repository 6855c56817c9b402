import { isTranslationOld } from '../model/quote';
import { compareWithQuote } from '../quotes/drift/quote';
import type { Check } from './check';
import { inQuotation, recorded } from './found';
import { t } from './messages';

/** The article has the words of a translation, and what was translated has changed since. */
export const oldTranslation: Check = {
  id: 'translation-of-older-words',
  severity: 'warning',
  find: (article) =>
    recorded(article).flatMap(({ quotation, quote }) => {
      if (!isTranslationOld(quote)) return [];
      const { record } = compareWithQuote(quotation.words, quote, article.article.language);
      return record === quote.translation
        ? inQuotation(t('oldTranslation'), quotation, quote.translationOf)
        : [];
    }),
};
