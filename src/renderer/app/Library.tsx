import { ArchiveLibrary } from '../features/archive/ArchiveLibrary';
import { QuoteLibrary } from '../features/quotes/QuoteLibrary';
import { SnippetLibrary } from '../features/snippets/SnippetLibrary';
import { SourceLibrary } from '../features/sources/SourceLibrary';
import { SpeakerLibrary } from '../features/speakers/SpeakerLibrary';
import type { RecordView } from '../shell/route';

const views = {
  quotes: QuoteLibrary,
  sources: SourceLibrary,
  speakers: SpeakerLibrary,
  archive: ArchiveLibrary,
  snippets: SnippetLibrary,
};

/** The records of one kind; `openId` is the open record. */
export function Library({ view, openId }: { view: RecordView; openId?: string | undefined }) {
  const View = views[view];
  return <View openId={openId} />;
}
