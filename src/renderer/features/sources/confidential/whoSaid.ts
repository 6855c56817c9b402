import { attribution } from '../../../../core/citations/reference';
import { openTerms } from '../../../../core/model/terms';
import type { QuoteDetail } from '../../../../ipc/channels/quotes';

/** Who said it, for lists that only the user sees: they name everybody. */
export const whoSaid = (quote: QuoteDetail, language: string): string =>
  attribution(
    { ...quote, ...openTerms },
    quote.speaker,
    quote.source && { ...quote.source, ...openTerms, confidential: false },
    language,
  );
