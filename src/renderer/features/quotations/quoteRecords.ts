import { emptyQuote, type QuoteFields } from '../../../core/model/quote';
import { hasDrifted } from '../../../core/quotes/drift/quote';
import type { SelectedWords } from '../../../editor/api';
import type { QuoteDetail } from '../../../ipc/channels/quotes';
import { call } from '../../api/client';

export const quoteFromWords = (words: SelectedWords, language: string): QuoteFields => ({
  ...emptyQuote(language),
  text: words.text,
  contextBefore: words.before,
  contextAfter: words.after,
});

/** Id of the quote with exactly these words and this speaker: the one on record, or else a new one. */
export async function findOrCreateQuote(fields: QuoteFields): Promise<string> {
  const { items } = await call('quotes.list', {
    text: fields.text.slice(0, 500),
    speakerId: fields.speakerId ?? undefined,
    limit: 50,
  });
  const known = items.find((quote) => quote.text === fields.text && quote.speakerId === fields.speakerId);
  return (known ?? (await call('quotes.create', fields))).id;
}

const offered = 5;

/** Quotes on record that match these words, in whole or in part. */
export async function quotesInWords(words: string): Promise<QuoteDetail[]> {
  const { items } = await call('quotes.list', { text: words.slice(0, 500), limit: 50 });
  return items.filter((quote) => !hasDrifted(words, quote)).slice(0, offered);
}
