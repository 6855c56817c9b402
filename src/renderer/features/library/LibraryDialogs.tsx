import { useCommand } from '../../app/commands';
import { useReadOnly } from '../../app/readOnly';
import { useRoute } from '../../app/route';
import { useStore } from '../../app/store';
import { type LibraryRequest, libraryRequests, openQuoteDialog } from './dialogs';
import { PickDialog } from './PickDialog';
import { QuoteDialog } from './QuoteDialog';
import { SnippetDialog } from './SnippetDialog';
import { SourceDialog } from './SourceDialog';
import { SpeakerDialog } from './speaker/SpeakerDialog';

/** Shows the forms and pickers that `dialogs.ts` is asked for. */
export function LibraryDialogs() {
  const isReadOnly = useReadOnly();
  // An open article captures with what is selected in it.
  const isInArticle = useRoute().view === 'article';
  useCommand('quote.capture', () => void openQuoteDialog(), { enabled: !isInArticle && !isReadOnly });
  return useStore(libraryRequests).map((request, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a stack: the place is the identity
    <Open key={index} request={request} />
  ));
}

function Open({ request }: { request: LibraryRequest }) {
  switch (request.kind) {
    case 'quote':
      return <QuoteDialog initial={request.initial} done={request.done} />;
    case 'source':
      return <SourceDialog initial={request.initial} done={request.done} />;
    case 'speaker':
      return <SpeakerDialog initial={request.initial} done={request.done} />;
    case 'snippet':
      return <SnippetDialog initial={request.initial} done={request.done} />;
    case 'pick':
      return <PickDialog what={request.what} done={request.done} />;
  }
}
