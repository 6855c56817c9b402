import type { Quote } from '../../../core/model/quote';
import { currentSession } from '../../session/current';
import { request } from '../../session/request';
import { toast } from '../../shell/toast';
import { t } from './messages';

/** Says that there is a new quote, and offers to put it where the caret is. */
export function offerToPlace(quote: Quote | null): void {
  if (quote === null) return;
  const isOpen = currentSession()?.handle.get() != null;
  toast(
    t('quoted'),
    'ok',
    isOpen
      ? { label: t('place'), run: () => request({ kind: 'place-quote', quoteId: quote.id }) }
      : undefined,
  );
}
