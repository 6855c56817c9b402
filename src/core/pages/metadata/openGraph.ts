import { readDate } from './dates';
import type { PageFacts } from './facts';
import { readAddress, readLanguage } from './identifiers';
import type { Metas } from './metas';
import { distinctNames, readByline } from './names';

/** Open Graph (`og:…` and `article:…`, https://ogp.me) and tags of older news pages. */
export function readOpenGraph(metas: Metas): PageFacts {
  return {
    type: metas.first('og:type') === 'book' ? 'book' : undefined,
    title: metas.first('og:title', 'twitter:title'),
    authors: distinctNames(
      [
        'article:author',
        'og:article:author',
        'book:author',
        'parsely-author',
        'sailthru.author',
        'byl',
      ].flatMap((name) => metas.all(name).flatMap(readByline)),
    ),
    container: metas.first('og:site_name'),
    published: firstDate(
      metas,
      'article:published_time',
      'og:article:published_time',
      'parsely-pub-date',
      'book:release_date',
    ),
    modified: firstDate(metas, 'article:modified_time', 'og:updated_time'),
    url: readAddress(metas.first('og:url')),
    language: readLanguage(metas.first('og:locale')),
  };
}

/** The first value that is a date. */
export const firstDate = (metas: Metas, ...names: string[]): string =>
  names.flatMap((name) => metas.all(name).map(readDate)).find(Boolean) ?? '';
