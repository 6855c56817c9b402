import type { LibraryView } from '../../app/route';
import { ArchiveLibrary } from './views/ArchiveLibrary';
import { QuoteLibrary } from './views/QuoteLibrary';
import { SnippetLibrary } from './views/SnippetLibrary';
import { SourceLibrary } from './views/SourceLibrary';
import { SpeakerLibrary } from './views/SpeakerLibrary';

const views = {
  quotes: QuoteLibrary,
  sources: SourceLibrary,
  speakers: SpeakerLibrary,
  archive: ArchiveLibrary,
  snippets: SnippetLibrary,
};

/** One of the libraries, with the record open that the route names. */
export function Library({ view, openId }: { view: LibraryView; openId?: string | undefined }) {
  const View = views[view];
  return <View openId={openId} />;
}
