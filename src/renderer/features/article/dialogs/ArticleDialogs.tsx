import type { ArticleSession } from '../../../session/ArticleSession';
import { articleRequest } from '../../../session/request';
import { useStore } from '../../../shell/store';
import { CiteDialog } from '../../citations/CiteDialog';
import { StyleDialog } from '../../citations/StyleDialog';
import { CompareDialog } from '../../history/CompareDialog';
import { NameDialog } from '../../history/NameDialog';
import { CorrectDialog } from '../../quotations/CorrectDialog';
import { PlaceQuoteDialog } from '../../quotations/PlaceQuoteDialog';
import { TieDialog } from '../../quotations/TieDialog';
import { GiveDialog } from '../../quotations/working/GiveDialog';
import { PasteMarkdownDialog } from './PasteMarkdownDialog';

/** The dialog that is open, if any. */
export function ArticleDialogs({ session }: { session: ArticleSession }) {
  const asked = useStore(articleRequest);
  switch (asked?.kind) {
    case 'correct':
      return <CorrectDialog entry={asked.entry} />;
    case 'give':
      return <GiveDialog quotes={asked.quotes} />;
    case 'tie':
      return <TieDialog session={session} words={asked.words} quotes={asked.quotes} />;
    case 'place-quote':
      return <PlaceQuoteDialog session={session} quoteId={asked.quoteId} />;
    case 'cite':
      return <CiteDialog session={session} citationKey={asked.key} items={asked.items} />;
    case 'citation-style':
      return <StyleDialog session={session} />;
    case 'compare':
      return <CompareDialog session={session} first={asked.first} />;
    case 'name-version':
      return <NameDialog session={session} revision={asked.revision} />;
    case 'paste-markdown':
      return <PasteMarkdownDialog answer={asked.answer} />;
    default:
      return null;
  }
}
