import { attribution } from '../../../../core/citations/reference';
import type { QuoteDetail } from '../../../../ipc/channels/quotes';

/** Who said it, for lists that only the user sees: they name a confidential source too. */
export const whoSaid = (quote: QuoteDetail, language: string): string =>
  attribution(quote, quote.speaker, quote.source && { ...quote.source, confidential: false }, language);

/** Whether an export will withhold who said it. */
export const isWithheld = ({ source, knownThrough }: QuoteDetail): boolean =>
  (source ?? knownThrough)?.confidential ?? false;
