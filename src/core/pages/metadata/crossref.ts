import { type CslName, partialDateOf } from '../../citations/csl';
import { withStanding } from '../../citations/standing';
import type { CslItem } from '../../model/source';
import { readDoi, readLanguage } from './identifiers';
import { fieldsOf, listOf, plainWords } from './words';

/** CSL types by Crossref type (https://api.crossref.org/types). */
const types: Record<string, string> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'reference-entry': 'entry',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  report: 'report',
  'report-component': 'report',
  'posted-content': 'article',
  dissertation: 'thesis',
  dataset: 'dataset',
  standard: 'standard',
  'peer-review': 'review',
};

/** The item in an answer of Crossref’s REST API (`{message: work}` or the work alone); null if there is none. */
export function readCrossref(json: unknown): CslItem | null {
  const answer = fieldsOf(json);
  const work = 'message' in answer ? fieldsOf(answer['message']) : answer;
  const doi = readDoi(work['DOI']);
  if (doi === '') return null;
  const first = (name: string) => plainWords(listOf(work[name])[0]);
  const subtitle = first('subtitle');
  const title = first('title');
  const item = {
    title: subtitle && !title.includes(subtitle) ? `${title}: ${subtitle}` : title,
    author: namesOf(work['author']),
    editor: namesOf(work['editor']),
    'container-title': first('container-title'),
    publisher: first('publisher'),
    'publisher-place': first('publisher-location'),
    issued: ['published', 'issued', 'published-print', 'published-online']
      .map((name) => dateOf(work[name]))
      .find(Boolean),
    volume: first('volume'),
    issue: first('issue'),
    page: first('page').replace('-', '–') || first('article-number'),
    edition: first('edition-number'),
    ISSN: first('ISSN'),
    ISBN: first('ISBN').replace(/^.*\//, ''),
    language: readLanguage(work['language']),
    ...updateOf(work['updated-by']),
    DOI: doi,
    URL: `https://doi.org/${doi}`,
  };
  return {
    type: types[first('type')] ?? 'document',
    ...Object.fromEntries(
      Object.entries(item).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
    ),
  };
}

/** What a later notice says of the work (https://www.crossref.org/documentation/register-maintain-records/maintaining-your-metadata/registering-updates). */
function updateOf(notices: unknown): Partial<CslItem> {
  const said = listOf(notices).map(fieldsOf);
  const retraction = said.find(({ type }) => /retraction|withdrawal|removal/.test(String(type)));
  const notice = retraction ?? said.find(({ type }) => /correction|corrigendum|erratum/.test(String(type)));
  if (!notice) return {};
  const doi = readDoi(notice['DOI']);
  const updated = dateOf(notice['updated']);
  const { status, custom } = withStanding(
    { type: 'document' },
    {
      standing: retraction ? 'retracted' : 'corrected',
      on: partialDateOf({ type: 'document', issued: updated }, 'issued'),
      note: doi && `https://doi.org/${doi}`,
    },
  );
  return { status, custom };
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function namesOf(value: unknown): CslName[] {
  return listOf(value)
    .slice(0, 500)
    .map(fieldsOf)
    .flatMap((person): CslName[] => {
      const family = plainWords(person['family']);
      const given = plainWords(person['given']);
      const suffix = plainWords(person['suffix']);
      const literal = plainWords(person['name']) || (family === '' ? given : '');
      if (family === '') return literal ? [{ literal }] : [];
      return [{ family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) }];
    });
}

/** Year, month and day, up to the first that is not a number. */
function dateOf(value: unknown): { 'date-parts': number[][] } | undefined {
  const parts = listOf(listOf(fieldsOf(value)['date-parts'])[0]).slice(0, 3);
  const numbers = parts.filter((part): part is number => Number.isInteger(part));
  return numbers.length > 0 && numbers.length === parts.length ? { 'date-parts': [numbers] } : undefined;
}
