import type { QuoteDetail } from '../../../../ipc/channels/quotes';
import { call } from '../../../api/client';

/** How many of the speaker's newest quotes are looked at. */
const mostQuotes = 50;

/** The source of the speaker's newest other quote that has one; null when there is none. */
export async function lastSourceOf({ id, speakerId }: QuoteDetail): Promise<string | null> {
  if (speakerId === null) return null;
  const { items } = await call('quotes.list', { speakerId, sort: 'updated', limit: mostQuotes });
  return items.find((quote) => quote.id !== id && quote.sourceId !== null)?.sourceId ?? null;
}
