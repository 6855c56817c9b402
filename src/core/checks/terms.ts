import { citationsOf } from '../document/find';
import type { Found } from '../model/check';
import { isUnderEmbargo, type Terms, termsOfQuote, termsOfSource } from '../model/terms';
import type { CheckedArticle } from './article';
import type { Check } from './check';
import { inText, recorded } from './found';
import { t } from './messages';

/** What is off the record is not in the article. */
export const offRecord: Check = {
  id: 'off-the-record',
  severity: 'error',
  find: (article) => usesWhere(article, ({ terms }) => (terms === 'off-record' ? t('offRecord') : null)),
};

/** What is under an embargo waits for its end. */
export const embargo: Check = {
  id: 'under-embargo',
  severity: 'error',
  find: (article) =>
    usesWhere(article, ({ embargo: until }) =>
      isUnderEmbargo(until, article.now) ? t('embargo', { until }) : null,
    ),
};

/** The quotations and citations whose terms have a message; no subject has the words, as subjects are exported. */
function usesWhere(article: CheckedArticle, messageOf: (terms: Terms) => string | null): Found[] {
  const quoted = recorded(article).flatMap(({ quotation, record, quote }) => {
    const message = messageOf(termsOfQuote(quote, record.source));
    return message === null
      ? []
      : inText(message, quotation, {
          subject: `${quote.id} ${message}`,
          mend: { kind: 'quote', quoteId: quote.id },
        });
  });
  const cited = article.article.body.flatMap((block, index) =>
    citationsOf(block).flatMap(({ items }) =>
      items.flatMap(({ sourceId }) => {
        const source = article.sources.get(sourceId);
        const message = source ? messageOf(termsOfSource(source)) : null;
        const at = { words: '', place: { block: index, start: 0, end: 0 } };
        return message === null
          ? []
          : inText(message, at, { subject: `${sourceId} ${message}`, mend: { kind: 'source', sourceId } });
      }),
    ),
  );
  return [...quoted, ...cited];
}
