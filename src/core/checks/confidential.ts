import { familyName, fullName, namesOf, textOf } from '../citations/csl';
import type { QuoteRecord } from '../markdown/render/input';
import type { Source } from '../model/source';
import type { CheckedArticle } from './article';
import type { Check } from './check';
import { inText } from './found';
import { t } from './messages';
import { matchesIn } from './texts';

/** Shorter ones are words of the language too often. */
const shortestName = 4;
const shortestTitle = 12;

/** What would name a confidential source or a speaker who is known through one, with the source. */
function secretsOf({ quotes, sources }: CheckedArticle): Map<string, Source> {
  const records = [...quotes.values()];
  const open = new Set(
    [
      ...records.filter(({ source }) => !source?.confidential).flatMap(speakerNames),
      ...[...sources.values()].filter(({ confidential }) => !confidential).flatMap(authorNames),
    ].map((name) => name.toLowerCase()),
  );
  const secrets = new Map<string, Source>();
  const add = (names: string[], source: Source) => {
    for (const name of names) if (!open.has(name.toLowerCase())) secrets.set(name, source);
  };
  for (const record of records) if (record.source?.confidential) add(speakerNames(record), record.source);
  for (const source of [...sources.values(), ...records.flatMap((record) => record.source ?? [])])
    if (source.confidential) add([...authorNames(source), ...titlesOf(source)], source);
  return secrets;
}

const withFamily = (name: string): string[] => [name, name.trim().split(/\s+/).at(-1) ?? ''];

const long = (name: string): boolean => name.length >= shortestName;

const speakerNames = ({ speaker }: Pick<QuoteRecord, 'speaker'>): string[] =>
  speaker ? [speaker.name, ...speaker.aliases].flatMap(withFamily).filter(long) : [];

const authorNames = ({ csl }: Source): string[] =>
  namesOf(csl)
    .flatMap((name) => [fullName(name), familyName(name)])
    .filter(long);

const titlesOf = ({ csl }: Source): string[] =>
  [csl.title ?? '', textOf(csl, 'URL')].filter((text) => text.length >= shortestTitle);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name, a title or an address that an export withholds stands in the article’s own words. */
export const confidential: Check = {
  id: 'confidential-exposed',
  severity: 'error',
  find: (article) =>
    [...secretsOf(article)].flatMap(([name, source]) =>
      matchesIn(
        article.article,
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu'),
      ).map(({ words, place, around }) =>
        inText(
          t('confidential'),
          { words: place ? words : around, place },
          {
            // The subject goes into exports, so it does not name the source.
            subject: `${source.id} ${place?.block ?? 'field'} ${place?.start ?? 0}`,
            mend: { kind: 'source', sourceId: source.id },
          },
        ),
      ),
    ),
};
