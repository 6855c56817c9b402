import { t } from '../../messages';
import { assertDepth, type LostField, type ReadEntry, reasonOf } from '../entry';
import { withForeignFields } from '../foreignFields';
import { residueField, restoreResidue } from '../residue';
import { fieldsInSentenceCase, type ReadingOptions } from '../titles';
import { convert, unwritten } from './convert';
import { type BibtexChunk, bibtexEntries } from './entries';
import { parentsOf } from './parents';
import { rawEntry } from './raw';
import { type Strings, stringsOf } from './strings';

const notEntries = new Set(['string', 'preamble', 'comment']);

/** Yields the entries of a BibTeX or BibLaTeX file in their order and skips any other text. */
export function* readBibtex(text: string, options: ReadingOptions = {}): Generator<ReadEntry> {
  const chunks = [...bibtexEntries(text)];
  const strings = stringsOf(chunks);
  const entries = chunks.filter(({ type }) => !notEntries.has(type));
  // An entry that names no parent must not get the one without a key.
  const named = entries.filter(({ key }) => key !== '');
  const byKey = new Map(named.map((chunk) => [chunk.key.toLowerCase(), chunk]));
  for (const chunk of entries) {
    const { line, key } = chunk;
    try {
      yield { line, key, ...readChunk(chunk, { strings, byKey, options }) };
    } catch (error) {
      yield { line, key, error: chunk.closed ? reasonOf(error) : t('entry.openBrace') };
    }
  }
}

interface File {
  strings: Strings;
  byKey: Map<string, BibtexChunk>;
  options: ReadingOptions;
}

function readChunk(chunk: BibtexChunk, { strings, byKey, options }: File) {
  const { entry, lost } = rawEntry(chunk, strings);
  const parents = parentsOf(entry, strings, byKey);
  const { [residueField]: residue = '', ...written } = entry.properties;
  const properties = options.sentenceCase ? fieldsInSentenceCase(written) : written;
  const { item, odd } = convert({ ...entry, properties }, parents);
  const foreign = { ...unwritten(item, properties), ...kept(properties, odd) };
  const whole = restoreResidue(withForeignFields(item, 'bibtex', entry.type, foreign), residue);
  assertDepth(whole);
  const all: LostField[] = [...lost, ...odd.map((one) => ({ ...one, line: chunk.line }))];
  return all.length > 0 ? { item: whole, lost: all } : { item: whole };
}

/** Fields that cannot be converted stay as they are written. */
const kept = (properties: Record<string, string>, odd: { field: string }[]) =>
  Object.fromEntries(odd.map(({ field }) => [field, properties[field] ?? '']));
