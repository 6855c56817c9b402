import type { QuoteFields } from '../../../../core/model/quote';
import type { Terms } from '../../../../core/model/terms';
import type { QuoteDetail } from '../../../../ipc/channels/quotes';
import { call } from '../../../api/client';
import { announce } from '../../../shell/announce';
import { perform } from '../../../shell/perform';
import { Store } from '../../../shell/store';
import { toast } from '../../../shell/toast';
import { term } from '../../../ui/terms';
import { t } from '../messages';

type Given = Partial<Pick<QuoteFields, 'sourceId' | 'speakerId' | 'dateSaid' | keyof Terms>>;

/** Takes back what was given last; null when there is nothing to take back. */
export const lastGiven = new Store<(() => Promise<unknown>) | null>(null);

/** Gives the records the same source, speaker, date or terms, in one step that can be taken back. */
export async function give(quotes: readonly QuoteDetail[], given: Given): Promise<void> {
  const before = quotes.map((quote) => ({
    id: quote.id,
    fields: Object.fromEntries(
      Object.keys(given).map((name) => [name, quote[name as keyof Given]]),
    ) satisfies Given,
  }));
  const undo = () => call('quotes.changeMany', { changes: before });
  const changes = quotes.map(({ id }) => ({ id, fields: given }));
  await call('quotes.changeMany', { changes });
  lastGiven.set(undo);
  const done = t('work.given', { count: quotes.length });
  // A notice for each single key would cover the list.
  if (quotes.length === 1) return announce(done);
  toast(done, 'ok', {
    label: term('undo'),
    run: () => void perform(undo, { announce: t('work.undone') }),
  });
}
