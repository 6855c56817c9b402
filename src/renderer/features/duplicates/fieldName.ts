import { t } from './messages';

const named = [
  'title',
  'author',
  'editor',
  'translator',
  'issued',
  'accessed',
  'publisher',
  'URL',
  'DOI',
  'ISBN',
  'ISSN',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'medium',
  'genre',
  'authority',
  'archive',
  'language',
  'abstract',
  'note',
  'custom',
  'type',
  'name',
  'role',
  'affiliation',
  'side',
  'container-title',
  'publisher-place',
  'event-title',
  'event-place',
  'title-short',
] as const;

/** The name of a field of a source or a speaker; other CSL variables are named by themselves. */
export function fieldName(field: string): string {
  const known = named.find((name) => name === field);
  return known ? t(`field.${known}`) : field;
}
