import type { SelectedWords } from '../../../editor/api';
import type { QuoteDetail } from '../../../ipc/channels/quotes';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from '../../ui/Report.module.css';
import { term } from '../../ui/terms';
import { whoSaid } from '../sources/confidential/whoSaid';
import { captureWords, tie } from './actions';
import { t } from './messages';
import shared from './quotations.module.css';

interface Props {
  session: ArticleSession;
  words: SelectedWords;
  quotes: QuoteDetail[];
}

/** Offers the quotes on record that have the selected words, or to make a new quote. */
export function TieDialog({ session, words, quotes }: Props) {
  const choose = (quoteId: string) => {
    endRequest();
    tie(session, 'selection', quoteId);
  };
  const makeNew = () => {
    endRequest();
    void perform(() => captureWords(session, words));
  };
  return (
    <Dialog
      isOpen
      title={t('known')}
      onClose={endRequest}
      actions={
        <>
          <Button onPress={endRequest}>{term('cancel')}</Button>
          <Button onPress={makeNew}>{t('known.new')}</Button>
        </>
      }
    >
      <ul className={styles.list} aria-label={t('known.list')}>
        {quotes.map((quote, index) => (
          <li key={quote.id} className={shared.card}>
            <p className={shared.words}>{term('quoted', { words: quote.text })}</p>
            <div className={shared.record}>
              <span className={shared.who}>{whoSaid(quote, session.language) || term('noSpeaker')}</span>
              <Button size="small" tone="primary" autoFocus={index === 0} onPress={() => choose(quote.id)}>
                {term('attach')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
