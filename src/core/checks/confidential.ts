import { familyName, fullName, namesOf, textOf } from '../citations/csl';
import type { QuoteRecord } from '../markdown/render/input';
import type { Quote } from '../model/quote';
import type { Source } from '../model/source';
import { isNameable, isWithheld } from '../model/terms';
import type { CheckedArticle } from './article';
import type { Check } from './check';
import { inText } from './found';
import { t } from './messages';
import { matchesIn } from './texts';

/** Shorter ones are words of the language too often. */
const shortestName = 4;
const shortestTitle = 12;

/** A record that must not be named, to open it. */
type Owner = { quote: Quote } | { source: Source };

const isNameless = ({ quote, source }: QuoteRecord): boolean => !isNameable(quote, source);

/** What would name a source or a speaker that must not be named, with the record. */
function secretsOf({ quotes, sources }: CheckedArticle): Map<string, Owner> {
  const records = [...quotes.values()];
  const open = new Set(
    [
      ...records.filter((record) => !isNameless(record)).flatMap(speakerNames),
      ...[...sources.values()].filter((source) => !isWithheld(source)).flatMap(authorNames),
    ].map((name) => name.toLowerCase()),
  );
  const secrets = new Map<string, Owner>();
  const add = (names: string[], owner: Owner) => {
    for (const name of names) if (!open.has(name.toLowerCase())) secrets.set(name, owner);
  };
  for (const record of records)
    if (isNameless(record))
      add(speakerNames(record), record.source ? { source: record.source } : { quote: record.quote });
  for (const source of [...sources.values(), ...records.flatMap((record) => record.source ?? [])])
    if (isWithheld(source)) add([...authorNames(source), ...titlesOf(source)], { source });
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
    [...secretsOf(article)].flatMap(([name, owner]) =>
      matchesIn(
        article.article,
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu'),
      ).map(({ words, place, around }) =>
        inText(
          t('confidential'),
          { words: place ? words : around, place },
          {
            // The subject goes into exports, so it does not name the source.
            subject: `${'source' in owner ? owner.source.id : owner.quote.id} ${place?.block ?? 'field'} ${place?.start ?? 0}`,
            mend:
              'source' in owner
                ? { kind: 'source', sourceId: owner.source.id }
                : { kind: 'quote', quoteId: owner.quote.id },
          },
        ),
      ),
    ),
};
