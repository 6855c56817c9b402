import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import { t } from './messages';
import styles from './quotations.module.css';

interface Props {
  session: ArticleSession;
  quoteId: string;
}

/** Asks how to insert a quote: in the line or as a block. */
export function PlaceQuoteDialog({ session, quoteId }: Props) {
  const [quote] = useCall('quotes.getMany', { ids: [quoteId] }).data ?? [];
  const place = (as: 'block' | 'inline') => {
    if (quote) session.handle.get()?.insertQuotation(quoteId, quote.text, as);
    endRequest();
  };
  return (
    <Dialog
      isOpen
      title={t('insert')}
      size="small"
      onClose={endRequest}
      actions={
        <>
          <Button onPress={() => place('inline')}>{t('insert.inline')}</Button>
          <Button tone="primary" autoFocus onPress={() => place('block')}>
            {t('insert.block')}
          </Button>
        </>
      }
    >
      <p className={styles.words}>{quote && term('quoted', { words: quote.text })}</p>
    </Dialog>
  );
}
