import { attribution, sourceShort } from '../../core/citations/reference';
import { withheldWords } from '../../core/citations/withheld';
import { articleIdOf } from '../../core/model/articleUrl';
import type { Source } from '../../core/model/source';
import { isOffRecord, isWithheld } from '../../core/model/terms';
import type { EditorServices, SourceView } from '../../editor/api';
import { call } from '../api/client';
import { currentWriting, followWriting, isTypingSmart } from '../shell/preferences';
import { navigate } from '../shell/route';
import type { ArticleSession } from './ArticleSession';
import { sourceUses } from './articleSources';
import { readClipping } from './aside/clipping';
import { commentsView } from './comments';
import { spellingOf } from './spelling';
import { suggestingAs } from './suggesting';
import { citationsView } from './watchCitations';

/** What the editor can have the screen show. */
type Surroundings = Pick<EditorServices, 'askPasteMarkdown' | 'onNote' | 'onQuotation' | 'onCitation'> & {
  onTrouble(error: unknown): void;
};

const hits = 8;

/** Connects one editor to the workspace: records, pictures, searches, saving. */
export function editorServices(session: ArticleSession, around: Surroundings): EditorServices {
  const { onTrouble, ...asked } = around;
  return {
    ...asked,
    spelling: spellingOf(session),
    quotes: session.quotes.view((quote) => ({
      text: quote.text,
      attribution: attribution(quote, quote.speaker, quote.source ?? quote.knownThrough, session.language),
      isOffRecord: isOffRecord(quote, quote.source ?? quote.knownThrough),
    })),
    sources: session.sources.view((source) => citedView(source, session.language)),
    snippets: session.snippets.view(({ name, markdown }) => ({ name, markdown })),
    citations: citationsView(session),
    comments: commentsView(session),
    language: () => session.language,
    writing: { settings: currentWriting, subscribe: followWriting },
    isTypingSmart,
    suggestingAs: () => suggestingAs(session.id),
    assetUrl,
    readClipping,
    async storeAsset(file) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return (await call('assets.add', { name: file.name, bytes })).src;
    },
    chooseAsset: async () => (await call('assets.choose', undefined))?.src ?? null,
    async searchSources(text) {
      // Sources that the article already uses come first.
      const first = sourceUses(session.snapshot.get(), session.tied.get()).map(({ sourceId }) => sourceId);
      const { items } = await call('sources.list', { text, limit: hits, first: first.slice(0, 500) });
      return items.map((source) => ({ id: source.id, ...sourceView(source) }));
    },
    searchRelated: (text) => call('articles.offerPosts', { id: session.id, text, limit: hits }),
    attachRelated(post) {
      const isNew = !session.isAttached(post);
      void session.attachRelated(post).catch(onTrouble);
      return isNew;
    },
    detachRelated: (post) => void session.detachRelated(post).catch(onTrouble),
    async searchSnippets(text) {
      const { items } = await call('snippets.list', { text, limit: hits });
      return items.map(({ id, name }) => ({ id, name }));
    },
    openLink(url) {
      const id = articleIdOf(url);
      if (id !== null) navigate({ view: 'article', id });
      else void call('app.openExternal', { url }).catch(onTrouble);
    },
    commit: session.committer(),
    onSnapshot: (snapshot) => session.snapshot.set(snapshot),
    onDirty: session.setDirty,
  };
}

/** The text shows what its readers will see: it names no source that must not be named, so no copy of it does. */
const citedView = (source: Source, language: string): SourceView =>
  isWithheld(source)
    ? { short: withheldWords(source, language), title: '', confidential: true }
    : sourceView(source);

const sourceView = (source: Source): SourceView => ({
  short: sourceShort(source.csl),
  title: source.csl.title ?? '',
  confidential: isWithheld(source),
});

/** Main serves stored pictures; one from the web is not shown, because nothing is fetched. */
export function assetUrl(src: string): string | null {
  const name = /^asset:([0-9a-f]{64}\.[a-z0-9]{2,5})$/.exec(src)?.[1];
  return name === undefined ? null : `app://stet/assets/${name}`;
}
