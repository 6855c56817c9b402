import type { RawBibtexEntry } from '../citationJs';
import type { BibtexChunk } from './entries';
import { rawEntry } from './raw';
import type { Strings } from './strings';

/** The entries that this one inherits from by `crossref` or `xdata`, with their own parents. */
export function parentsOf(
  { label, properties }: RawBibtexEntry,
  strings: Strings,
  byKey: Map<string, BibtexChunk>,
  seen = new Set([label.toLowerCase()]),
): RawBibtexEntry[] {
  return [properties['crossref'], properties['xdata']].flatMap((value) =>
    (value ?? '').split(',').flatMap((key) => {
      const chunk = byKey.get(key.trim().toLowerCase());
      if (!chunk || seen.has(chunk.key.toLowerCase())) return [];
      seen.add(chunk.key.toLowerCase());
      const parent = rawEntry(chunk, strings).entry;
      return [parent, ...parentsOf(parent, strings, byKey, seen)];
    }),
  );
}

const bookParts = new Set(['inbook', 'bookinbook', 'suppbook']);

/**
 * citation-js fails on a part of a book without an author. A part of a collection is the same in CSL, and inherits
 * the same but for the author.
 */
export function withoutBookAuthor([part, ...parents]: [
  RawBibtexEntry,
  ...RawBibtexEntry[],
]): RawBibtexEntry[] {
  const isAnonymous = ({ type, properties }: RawBibtexEntry) =>
    type === 'book' && properties['author'] === undefined;
  if (!bookParts.has(part.type) || !parents.some(isAnonymous)) return [part, ...parents];
  return [
    { ...part, type: 'incollection' },
    ...parents.map((parent) => (isAnonymous(parent) ? { ...parent, type: 'collection' } : parent)),
  ];
}
