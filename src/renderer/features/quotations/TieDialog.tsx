import type { SelectedWords } from '../../../editor/api';
import type { QuoteDetail } from '../../../ipc/channels/quotes';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { whoSaid } from '../sources/confidential/whoSaid';
import { captureWords, tie } from './actions';

interface Props {
  session: ArticleSession;
  words: SelectedWords;
  quotes: QuoteDetail[];
}

/** The same words are on record: most likely it is they, and not a second quote. */
export function TieDialog({ session, words, quotes }: Props) {
  const choose = (quoteId: string) => {
    endRequest();
    tie(session, 'selection', quoteId);
  };
  const makeNew = () => {
    endRequest();
    void captureWords(session, words).catch(toastError);
  };
  return (
    <Dialog
      isOpen
      title="These words are on record"
      onClose={endRequest}
      actions={
        <>
          <Button onPress={endRequest}>Cancel</Button>
          <Button onPress={makeNew}>Make a new quote…</Button>
        </>
      }
    >
      <ul className="quotation-choices" aria-label="Quotes in these words">
        {quotes.map((quote, index) => (
          <li key={quote.id} className="quotation-card">
            <p className="quotation-words">“{quote.text}”</p>
            <div className="quotation-record">
              <span className="quotation-who">
                {whoSaid(quote, session.language) || 'No speaker on record'}
              </span>
              <Button size="small" tone="primary" autoFocus={index === 0} onPress={() => choose(quote.id)}>
                Attach
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
