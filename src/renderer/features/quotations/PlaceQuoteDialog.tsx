import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { endRequest } from '../article/dialogs/request';
import type { ArticleSession } from '../article/session/ArticleSession';

interface Props {
  session: ArticleSession;
  quoteId: string;
}

/** A quote of the library, about to stand in the text. */
export function PlaceQuoteDialog({ session, quoteId }: Props) {
  const [quote] = useCall('quotes.getMany', { ids: [quoteId] }).data ?? [];
  const place = (as: 'block' | 'inline') => {
    if (quote) session.handle.get()?.insertQuotation(quoteId, quote.text, as);
    endRequest();
  };
  return (
    <Dialog
      isOpen
      title="Insert quote"
      size="small"
      onClose={endRequest}
      actions={
        <>
          <Button onPress={() => place('inline')}>In the line</Button>
          <Button tone="primary" autoFocus onPress={() => place('block')}>
            As a block
          </Button>
        </>
      }
    >
      <p className="quotation-words">{quote && `“${quote.text}”`}</p>
    </Dialog>
  );
}
