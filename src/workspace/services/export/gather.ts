import { citationsOf, figuresOf, linksOf, quoteIdsOf, snippetsOf } from '../../../core/document/find';
import type { Body } from '../../../core/document/nodes';
import { published } from '../../../core/document/review';
import type { RelatedArticle, RenderInput } from '../../../core/markdown/render/input';
import type { Article } from '../../../core/model/article';
import { articleIdOf } from '../../../core/model/articleUrl';
import type { SnapshotInfo } from '../../../core/model/snapshot';
import type { Source } from '../../../core/model/source';
import { isWithheld } from '../../../core/model/terms';
import type { Database } from '../../db/database';
import { findSummary } from '../../repositories/articleList';
import { findQuotes } from '../../repositories/quoteList';
import { findSnapshotInfo } from '../../repositories/snapshots';
import { findSnippets } from '../../repositories/snippets';
import { findSources } from '../../repositories/sources';
import { listStatements } from '../../repositories/statements';
import { getArticle } from '../articles/getArticle';
import type { Assets } from '../assets';
import type { Citations } from '../citations';

type Naming = Pick<Assets, 'nameOf'>;
type Styling = Pick<Citations, 'styleFor'>;

/**
 * Reads everything that an article's text points to, also what must not be named: for the user alone. `review`: with what
 * editors left on the text. `part`: these blocks in place of the text, and neither headline nor related posts.
 */
export async function gatherAll(
  db: Database,
  assets: Naming,
  citations: Styling,
  articleId: string,
  { review = false, part }: { review?: boolean; part?: Body | undefined } = {},
): Promise<RenderInput> {
  const stored = await db.transaction((connection) => getArticle(connection, articleId));
  const text = part ? { ...stored, body: part, headline: '', cover: '', related: [] } : stored;
  const article = review ? text : { ...text, body: published(text.body) };
  const unique = (ids: string[]) => [...new Set(ids)];
  const quotes = await findQuotes(db, unique(article.body.flatMap(quoteIdsOf)));
  const cited = article.body
    .flatMap(citationsOf)
    .flatMap(({ items }) => items.map(({ sourceId }) => sourceId));
  const sources = await findSources(db, unique(cited));
  const snippets = await findSnippets(db, unique(article.body.flatMap(snippetsOf)));
  const shown = [...article.body.flatMap(figuresOf).map(({ src }) => src), article.cover];
  const pictures = unique(shown).filter((src) => src.startsWith('asset:'));
  const names = await Promise.all(
    pictures.map(
      async (src): Promise<[string, string]> => [src, await assets.nameOf(src.slice('asset:'.length))],
    ),
  );
  const quoted = quotes.flatMap(({ source }) => source ?? []);
  const pages = new Map<string, SnapshotInfo | null>();
  for (const source of quoted)
    if (!isWithheld(source) && !pages.has(source.id))
      pages.set(source.id, await findSnapshotInfo(db, source.id));
  return {
    article,
    quotes: new Map(
      quotes.map(({ speaker, source, knownThrough, uses: _, evidence, verification, ...quote }) => [
        quote.id,
        {
          quote,
          speaker,
          source: source ?? knownThrough,
          proof: { evidence, verification, page: pages.get(source?.id ?? '') ?? null },
        },
      ]),
    ),
    sources: byId([...quoted, ...sources]),
    snippets: new Map(snippets.map((snippet) => [snippet.id, snippet])),
    style: await citations.styleFor(article.citationStyle, article.language),
    assetNames: new Map(names),
    relatedArticles: await relatedArticles(db, article),
    statements: await listStatements(db, articleId),
  };
}

async function relatedArticles(db: Database, article: Article): Promise<Map<string, RelatedArticle>> {
  const found = new Map<string, RelatedArticle>();
  const related = article.related.map(({ kind, targetId }) => (kind === 'article' ? targetId : null));
  const linked = article.body.flatMap(linksOf).map(({ url }) => articleIdOf(url));
  for (const id of new Set([...related, ...linked])) {
    const summary = id === null ? null : await findSummary(db, id);
    if (summary) found.set(summary.id, summary);
  }
  return found;
}

/** By each id that a text may cite a source by: its own, and those of sources merged into it. */
function byId(sources: Source[]): Map<string, Source> {
  const byKey = new Map(sources.map((source) => [source.citationKey, source]));
  return new Map(sources.map((source) => [source.id, byKey.get(source.citationKey) ?? source]));
}
