import type { Evidence } from '../model/evidence';
import type { CheckedArticle } from './article';
import type { Check } from './check';
import { eachRecord, inQuotation } from './found';
import { t } from './messages';

const withEvidence = (article: CheckedArticle, wanted: Evidence) =>
  eachRecord(article).filter(({ quote }) => article.evidence.get(quote.id)?.evidence === wanted);

/** A record without a source: nothing outside the article vouches for the words. */
export const withoutSource: Check = {
  id: 'quotation-without-source',
  severity: 'error',
  find: (article) =>
    withEvidence(article, 'recorded').map(({ quotation }) => inQuotation(t('withoutSource'), quotation)),
};

/** The source is on record, and nobody compared the words with it. */
export const notVerified: Check = {
  id: 'quotation-not-verified',
  severity: 'warning',
  find: (article) =>
    withEvidence(article, 'sourced').map(({ quotation, quote }) => {
      const lapse = article.evidence.get(quote.id)?.verification?.lapse;
      return inQuotation(t(lapse ? 'verificationLapsed' : 'notVerified'), quotation, quote.sourceId ?? '');
    }),
};
