import { partialDateOf, textOf } from '../citations/csl';
import { sourceShort } from '../citations/reference';
import type { Source } from '../model/source';
import { isWithheld } from '../model/terms';
import type { CheckedArticle } from './article';
import type { Check } from './check';
import { inArticle } from './found';
import { t } from './messages';
import { spoken } from './quoteDetails';

/** The sources that the article quotes or cites, each once. */
export function usedSources({ quotes, sources }: CheckedArticle): Source[] {
  const all = [...sources.values(), ...[...quotes.values()].flatMap(({ source }) => source ?? [])];
  return [...new Map(all.map((source) => [source.citationKey, source])).values()];
}

/** Those of them that may be named: the entry of another never leaves. */
const named = (article: CheckedArticle): Source[] =>
  usedSources(article).filter((source) => !isWithheld(source));

const online: ReadonlySet<string> = new Set(['webpage', 'post', 'post-weblog']);
const published: ReadonlySet<string> = new Set(['book', 'report']);
const contained: ReadonlySet<string> = new Set([
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'chapter',
]);

type Lack = 'url' | 'date' | 'publisher' | 'container';

function lacksOf({ csl }: Source): Lack[] {
  const { type } = csl;
  const hasAddress = textOf(csl, 'URL') !== '' || textOf(csl, 'DOI') !== '';
  const lacks: [Lack, boolean][] = [
    ['url', online.has(type) && !hasAddress],
    ['date', !spoken.has(type) && partialDateOf(csl, 'issued') === ''],
    ['publisher', published.has(type) && textOf(csl, 'publisher') === ''],
    ['container', contained.has(type) && textOf(csl, 'container-title') === ''],
  ];
  return lacks.filter(([, isLacking]) => isLacking).map(([lack]) => lack);
}

/** A source has the fields by which a reader finds it. */
export const sourceDetails: Check = {
  id: 'source-details',
  severity: 'warning',
  find: (article) =>
    named(article).flatMap((source) =>
      lacksOf(source).map((lack) => ({
        ...inArticle(t(`source.${lack}`), `${source.id} ${lack}`, { kind: 'source', sourceId: source.id }),
        excerpt: sourceShort(source.csl),
      })),
    ),
};

/** A page on the web is kept: as a saved page here, or in an archive. */
export const sourceKept: Check = {
  id: 'source-not-kept',
  severity: 'warning',
  find: (article) =>
    named(article)
      .filter(
        ({ id, csl, archiveUrl }) =>
          textOf(csl, 'URL') !== '' && archiveUrl === '' && !article.withPage.has(id),
      )
      .map((source) => ({
        ...inArticle(t('source.notKept'), `${source.id} ${textOf(source.csl, 'URL')}`, {
          kind: 'source',
          sourceId: source.id,
        }),
        excerpt: sourceShort(source.csl),
      })),
};
