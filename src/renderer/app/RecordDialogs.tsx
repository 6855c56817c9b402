import { ConfirmDialog } from '../features/evidence/ConfirmDialog';
import { PickDialog } from '../features/library/PickDialog';
import { captureQuote } from '../features/quotations/actions';
import { QuoteDialog } from '../features/quotes/QuoteDialog';
import { SnippetDialog } from '../features/snippets/SnippetDialog';
import { SourceDialog } from '../features/sources/SourceDialog';
import { SpeakerDialog } from '../features/speakers/SpeakerDialog';
import { currentSession } from '../session/current';
import { useCommand } from '../shell/commands';
import { perform } from '../shell/perform';
import { openQuoteDialog, type RecordRequest, recordRequests } from '../shell/recordDialogs';
import { useStore } from '../shell/store';

/** Shows the forms and pickers that `shell/recordDialogs.ts` opens. */
export function RecordDialogs() {
  useCommand('quote.capture', () => {
    const session = currentSession();
    void perform(async () => (session ? captureQuote(session) : openQuoteDialog()));
  });
  return useStore(recordRequests).map((request, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a stack: the place is the identity
    <Open key={index} request={request} />
  ));
}

function Open({ request }: { request: RecordRequest }) {
  switch (request.kind) {
    case 'quote':
      return <QuoteDialog initial={request.initial} done={request.done} />;
    case 'source':
      return <SourceDialog initial={request.initial} done={request.done} />;
    case 'speaker':
      return <SpeakerDialog initial={request.initial} done={request.done} />;
    case 'snippet':
      return <SnippetDialog initial={request.initial} done={request.done} />;
    case 'confirm':
      return <ConfirmDialog compared={request.compared} done={request.done} />;
    case 'pick':
      return <PickDialog what={request.what} done={request.done} />;
  }
}
