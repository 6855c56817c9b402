import { attribution, sourceShort } from '../../core/citations/reference';
import { withheldWords } from '../../core/citations/withheld';
import type { RelatedPost } from '../../core/model/relatedPost';
import type { SearchHit } from '../../core/model/searchHit';
import type { Source } from '../../core/model/source';
import { isOffRecord, isWithheld } from '../../core/model/terms';
import type { EditorServices, SourceView } from '../../editor/api';
import { call } from '../api/client';
import type { ArticleSession } from './ArticleSession';
import { sourceUses } from './articleSources';
import { readClipping } from './aside/clipping';
import { citationsView } from './watchCitations';

/** What the editor can have the screen show. */
type Surroundings = Pick<EditorServices, 'askPasteMarkdown' | 'onLeftOut' | 'onQuotation' | 'onCitation'> & {
  onTrouble(error: unknown): void;
};

const hits = 8;

/** Connects one editor to the workspace: records, pictures, searches, saving. */
export function editorServices(session: ArticleSession, around: Surroundings): EditorServices {
  const { onTrouble, ...asked } = around;
  return {
    ...asked,
    quotes: session.quotes.view((quote) => ({
      text: quote.text,
      attribution: attribution(quote, quote.speaker, quote.source ?? quote.knownThrough, session.language),
      isOffRecord: isOffRecord(quote, quote.source ?? quote.knownThrough),
    })),
    sources: session.sources.view((source) => citedView(source, session.language)),
    snippets: session.snippets.view(({ name, markdown }) => ({ name, markdown })),
    citations: citationsView(session),
    language: () => session.language,
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
    searchRelated: (text) => searchPosts(text, session.id),
    attachRelated: (post) => void session.attachRelated(post).catch(onTrouble),
    async searchSnippets(text) {
      const { items } = await call('snippets.list', { text, limit: hits });
      return items.map(({ id, name }) => ({ id, name }));
    },
    openLink: (url) => void call('app.openExternal', { url }).catch(onTrouble),
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

/** Articles and archive posts that can be attached; never the article itself. */
export async function searchPosts(text: string, self: string): Promise<RelatedPost[]> {
  if (text.trim() === '') return recentPosts(self);
  const found = await call('search.query', { query: text, kinds: ['article', 'archive'], limit: 2 * hits });
  return found.flatMap((hit) => (hit.id === self ? [] : (relatedPost(hit) ?? [])));
}

async function recentPosts(self: string): Promise<RelatedPost[]> {
  const { items } = await call('articles.list', { limit: hits + 1 });
  return items.flatMap(({ id, headline }) =>
    id === self ? [] : [{ kind: 'article' as const, targetId: id, title: headline, url: '', note: '' }],
  );
}

function relatedPost({ kind, id, title }: SearchHit): RelatedPost | null {
  return kind === 'article' || kind === 'archive' ? { kind, targetId: id, title, url: '', note: '' } : null;
}
