import type { Shared } from '../../../core/related/reasons';
import { t } from '../../repositories/messages';

const most = 2;

/** The reasons in words, what says most first; `names` are those of sources and speakers. */
export function whyOf({ words, tags, references, link }: Shared, names: Map<string, string>): string {
  const named = (kind: string) =>
    references.flatMap((reference) => (reference.startsWith(kind) ? (names.get(reference) ?? []) : []));
  const people = named('speaker:');
  const sources = named('source:');
  const addresses = references.flatMap((name) =>
    name.startsWith('address:') ? name.slice('address:'.length) : [],
  );
  const reasons = [
    link === 'from' ? t('related.linksHere') : '',
    people.length > 0 ? t('related.people', { people: people.join(', ') }) : '',
    sources.length > 0 ? t('related.sources', { sources: sources.join(', ') }) : '',
    words.length > 0 ? t('related.words', { words: words.join(', '), count: words.length }) : '',
    addresses.length > 0 ? t('related.addresses', { addresses: addresses.join(', ') }) : '',
    tags.length > 0 ? t('related.tags', { tags: tags.join(', '), count: tags.length }) : '',
    link === 'near' ? t('related.linkedByNear') : '',
  ];
  return reasons
    .filter((reason) => reason !== '')
    .slice(0, most)
    .join(' ');
}
