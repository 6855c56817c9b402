import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

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
