import { citationsOf, figuresOf, quoteIdsOf, snippetsOf } from '../../../core/document/find';
import type { RenderInput } from '../../../core/markdown/render/input';
import type { Database } from '../../db/database';
import { getArticle } from '../articles';
import type { Assets } from '../assets';
import { findQuotes } from '../quotes';
import { findSnippets } from '../snippets';
import { findSources } from '../sources';

/** Reads everything that an article's text points to. */
export async function gather(db: Database, assets: Assets, articleId: string): Promise<RenderInput> {
  const article = await db.transaction((connection) => getArticle(connection, articleId));
  const unique = (ids: string[]) => [...new Set(ids)];
  const quotes = await findQuotes(db, unique(article.body.flatMap(quoteIdsOf)));
  const cited = article.body
    .flatMap(citationsOf)
    .flatMap(({ items }) => items.map(({ sourceId }) => sourceId));
  const sources = await findSources(db, unique(cited));
  const snippets = await findSnippets(db, unique(article.body.flatMap(snippetsOf)));
  const pictures = unique(article.body.flatMap(figuresOf).map(({ src }) => src)).filter((src) =>
    src.startsWith('asset:'),
  );
  const names = await Promise.all(
    pictures.map(
      async (src): Promise<[string, string]> => [src, await assets.nameOf(src.slice('asset:'.length))],
    ),
  );
  const quoted = quotes.flatMap(({ source }) => source ?? []);
  return {
    article,
    quotes: new Map(
      quotes.map(({ speaker, source, uses: _, ...quote }) => [quote.id, { quote, speaker, source }]),
    ),
    sources: new Map([...quoted, ...sources].map((source) => [source.id, source])),
    snippets: new Map(snippets.map((snippet) => [snippet.id, snippet])),
    assetNames: new Map(names),
  };
}
