import { articleStatuses } from '../model/articleStatus';
import { searchKinds } from '../model/searchHit';

/** What can be written before a colon in a search. */
export const searchFields = [
  'speaker',
  'source',
  'cites',
  'status',
  'tag',
  'section',
  'from',
  'to',
  'has',
  'kind',
] as const;
export type SearchField = (typeof searchFields)[number];

/** What an article or a quote can have. */
const searchProperties = ['drift', 'quote', 'source', 'speaker', 'translation', 'note', 'page'] as const;

/** The first that begins with what is typed, or with what is typed without its plural ending. */
const begun = <Name extends string>(names: readonly Name[], typed: string): Name | null =>
  names.find((name) => name.startsWith(typed) || name === typed.replace(/s$/, '')) ?? null;

/** A field's value as the search uses it; null where it can be none of this field, and is read as words. */
export function readValue(field: SearchField, typed: string): string | null {
  const lower = typed.toLowerCase();
  switch (field) {
    case 'from':
    case 'to':
      return /^\d{1,4}(-\d{0,2}){0,2}$/.test(typed) ? typed.replace(/-$/, '') : null;
    case 'status':
      return begun(articleStatuses, lower);
    case 'has':
      return begun(searchProperties, lower);
    case 'kind':
      return begun(searchKinds, lower);
    default:
      return /[\p{L}\p{N}]/u.test(typed) ? typed : null;
  }
}
