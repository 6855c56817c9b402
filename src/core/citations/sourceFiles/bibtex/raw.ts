import { t } from '../../messages';
import { type RawBibtexEntry, readBibtexText } from '../citationJs';
import { assertLength, EntryError, type LostField, reasonOf } from '../entry';
import type { BibtexChunk } from './entries';
import { type BibtexField, bibtexFields } from './fields';
import { namedIn, type Strings } from './strings';

interface Raw {
  entry: RawBibtexEntry;
  lost: LostField[];
}

/** Stands for the key of an entry that has none. */
const noKey = 'stet-no-key';

/** An entry before its values are read. One that cannot be parsed as a whole is parsed field by field. */
export function rawEntry(chunk: BibtexChunk, strings: Strings): Raw {
  assertLength(chunk.text.length);
  const read = (text: string): RawBibtexEntry => {
    const [entry] = readBibtexText([...namedIn(text, strings), text].join('\n'));
    if (!entry) throw new EntryError(t('entry.noFields'));
    return { ...entry, label: chunk.key, properties: tidied(entry.properties) };
  };
  try {
    if (chunk.key !== '') return { entry: read(chunk.text), lost: [] };
  } catch {
    // The fields are tried one by one.
  }
  const frame = (field: string) => `@${chunk.type}{${chunk.key || noKey},\n${field}}`;
  const properties: Record<string, string> = {};
  const lost: LostField[] = [];
  for (const field of bibtexFields(chunk.text)) {
    try {
      if (!field.closed) throw new EntryError(t('entry.openBrace'));
      Object.assign(properties, read(frame(`${field.name} = ${field.value}`)).properties);
    } catch (error) {
      lost.push({ field: field.name, line: lineOf(chunk, field), error: reasonOf(error) });
    }
  }
  if (Object.keys(properties).length === 0) throw new EntryError(lost[0]?.error ?? t('entry.noFields'));
  return { entry: { ...read(frame('')), properties }, lost };
}

const lineOf = ({ line, text }: BibtexChunk, { at }: BibtexField): number =>
  line + (text.slice(0, at).match(/\n/g)?.length ?? 0);

const verbatim = new Set(['url', 'doi', 'eprint', 'file']);

const tidied = (properties: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      verbatim.has(name) ? withoutTex(value) : withoutStars(value),
    ]),
  );

/** citation-js knows no commands with a star, such as `\enquote*{…}`, which mean what they mean without it. */
const withoutStars = (value: string): string => value.replace(/\\([a-z]+)\*(?=\s*\{)/gi, '\\$1');

/** Programs escape in addresses what BibTeX would take as it is: `a{\_}b`, `\%20`, and put them in braces once more. */
const withoutTex = (value: string): string =>
  value
    .trim()
    .replace(/\{\\?([_%&#~$])\}/g, '$1')
    .replace(/\\([_%&#~$])/g, '$1')
    .replace(/^(?:\\url\s*)?\{([^{}]*)\}$/, '$1');
