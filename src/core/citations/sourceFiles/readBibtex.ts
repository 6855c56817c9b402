import type { CslItem } from '../../model/source';
import { t } from '../messages';
import { literalNames } from './amend';
import { type BibtexChunk, bibtexEntries } from './bibtexEntries';
import { bibtexFields, bibtexToCsl, type RawBibtexEntry, readBibtexText } from './citationJs';
import { assertDepth, assertLength, type ReadEntry, reasonOf } from './entry';
import { withForeignFields } from './foreignFields';
import { residueField, restoreResidue } from './residue';

const notEntries = new Set(['string', 'preamble', 'comment']);

/** Yields the entries of a BibTeX or BibLaTeX file in their order and skips any other text. */
export function* readBibtex(text: string): Generator<ReadEntry> {
  const chunks = [...bibtexEntries(text)];
  const strings = stringsOf(chunks);
  const entries = chunks.filter(({ type }) => !notEntries.has(type));
  // An entry that names no parent must not get the one without a key.
  const named = entries.filter(({ key }) => key !== '');
  const byKey = new Map(named.map((chunk) => [chunk.key.toLowerCase(), chunk]));
  for (const chunk of entries) {
    const { line, key } = chunk;
    try {
      yield { line, key, item: readChunk(chunk, strings, byKey) };
    } catch (error) {
      yield { line, key, error: chunk.closed ? reasonOf(error) : t('entry.openBrace') };
    }
  }
}

/** `@string` entries by their name. */
type Strings = Map<string, string>;

const stringsOf = (chunks: BibtexChunk[]): Strings =>
  new Map(chunks.filter(({ type }) => type === 'string').map(({ key, text }) => [key.toLowerCase(), text]));

/** The definitions that a text uses, each after those it uses itself. To read all of them with each entry takes too long. */
function namedIn(text: string, strings: Strings, named = new Set<string>()): Set<string> {
  if (strings.size === 0) return named;
  for (const [, name = ''] of text.matchAll(/[=#]\s*([^\s,={}"#]+)/g)) {
    const definition = strings.get(name.toLowerCase());
    if (definition === undefined || named.has(definition)) continue;
    // Added first so that definitions that name each other end, then moved to the end.
    named.add(definition);
    namedIn(definition, strings, named);
    named.delete(definition);
    named.add(definition);
  }
  return named;
}

function readChunk(chunk: BibtexChunk, strings: Strings, byKey: Map<string, BibtexChunk>): CslItem {
  const raw = rawEntry(chunk, strings);
  if (raw.label === '') throw new Error(t('entry.noKey'));
  const parents = parentsOf(raw, strings, byKey);
  const { [residueField]: residue, ...properties } = raw.properties;
  const item = plain(bibtexToCsl(withoutBookAuthor([{ ...raw, properties }, ...parents])));
  const whole = restoreResidue(
    withForeignFields(item, 'bibtex', raw.type, unwritten(item, properties)),
    residue ?? '',
  );
  assertDepth(whole);
  return whole;
}

function rawEntry({ text }: BibtexChunk, strings: Strings): RawBibtexEntry {
  assertLength(text.length);
  const [entry] = readBibtexText([...namedIn(text, strings), text].join('\n'));
  if (!entry) throw new Error(t('entry.noFields'));
  return entry;
}

/** The entries that this one inherits from by `crossref` or `xdata`, with their own parents. */
function parentsOf(
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
      const parent = rawEntry(chunk, strings);
      return [parent, ...parentsOf(parent, strings, byKey, seen)];
    }),
  );
}

const bookParts = new Set(['inbook', 'bookinbook', 'suppbook']);

/**
 * citation-js fails on a part of a book without an author. A part of a collection is the same in CSL, and inherits
 * the same but for the author.
 */
function withoutBookAuthor([part, ...parents]: [RawBibtexEntry, ...RawBibtexEntry[]]): RawBibtexEntry[] {
  const isAnonymous = ({ type, properties }: RawBibtexEntry) =>
    type === 'book' && properties['author'] === undefined;
  if (!bookParts.has(part.type) || !parents.some(isAnonymous)) return [part, ...parents];
  return [
    { ...part, type: 'incollection' },
    ...parents.map((parent) => (isAnonymous(parent) ? { ...parent, type: 'collection' } : parent)),
  ];
}

/** Removes the key that citation-js repeats: it is the item's id. */
function plain(item: CslItem): CslItem {
  const { 'citation-key': _repeated, ...rest } = literalNames(item);
  return rest;
}

/** The fields that an export of the item would not contain, so that none is lost. */
function unwritten(item: CslItem, properties: Record<string, string>): Record<string, string> {
  const written = new Set([...bibtexFields(item, 'bibtex'), ...bibtexFields(item, 'biblatex')]);
  return Object.fromEntries(
    Object.entries(properties).filter(([name, value]) => value !== '' && !written.has(name)),
  );
}
