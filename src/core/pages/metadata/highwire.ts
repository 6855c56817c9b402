import { readDate } from './dates';
import type { PageFacts } from './facts';
import { readDoi, readLanguage } from './identifiers';
import type { Metas } from './metas';
import { distinctNames, readByline, readName } from './names';

/** `citation_…`, used by scholarly publishers (Google Scholar’s inclusion guidelines). */
export function readHighwire(metas: Metas): PageFacts {
  const first = (name: string) => metas.first(`citation_${name}`);
  const names = metas.all('citation_author');
  const pages = [first('firstpage'), first('lastpage')].filter((page) => page !== '');
  return {
    type: typeOf(first),
    title: first('title'),
    authors: distinctNames([
      ...names.flatMap(readName),
      ...(names.length > 0 ? [] : readByline(first('authors'))),
    ]),
    container: first('journal_title') || first('inbook_title') || first('conference_title'),
    publisher:
      first('publisher') || first('technical_report_institution') || first('dissertation_institution'),
    published:
      readDate(first('publication_date')) || readDate(first('date')) || readDate(first('online_date')),
    language: readLanguage(first('language')),
    more: {
      DOI: readDoi(first('doi')),
      volume: first('volume'),
      issue: first('issue'),
      page: [...new Set(pages)].join('–'),
      ISSN: first('issn'),
      ISBN: first('isbn'),
      number: first('technical_report_number'),
    },
  };
}

function typeOf(first: (name: string) => string): string | undefined {
  if (first('journal_title')) return 'article-journal';
  if (first('inbook_title')) return 'chapter';
  if (first('conference_title')) return 'paper-conference';
  if (first('technical_report_institution')) return 'report';
  if (first('dissertation_institution')) return 'thesis';
  return first('isbn') ? 'book' : undefined;
}
