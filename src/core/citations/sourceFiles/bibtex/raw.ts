import { t } from '../../messages';
import { isKnownCommand, type RawBibtexEntry, readBibtexText } from '../citationJs';
import { assertLength, EntryError, type LostField, reasonOf } from '../entry';
import { nameVariables } from './amend';
import type { BibtexChunk } from './entries';
import { type BibtexField, bibtexFields } from './fields';
import { namedIn, type Strings, undefinedIn } from './strings';

interface Raw {
  entry: RawBibtexEntry;
  lost: LostField[];
}

/** Stands for the key of an entry that has none. */
const noKey = 'stet-no-key';

/** An entry before its values are read. One that cannot be parsed as a whole is parsed field by field. */
export function rawEntry(chunk: BibtexChunk, strings: Strings): Raw {
  assertLength(chunk.text.length);
  const fields = bibtexFields(chunk.text);
  const unknown = undefinedIn(fields, strings);
  // An abbreviation that nobody defines says most by its name.
  const definitions = unknown.map(({ name }) => `@string{${name} = "${name}"}`);
  const read = (text: string): RawBibtexEntry => {
    const [entry] = readBibtexText([...definitions, ...namedIn(text, strings), text].join('\n'));
    if (!entry) throw new EntryError(t('entry.noFields'));
    return { ...entry, label: chunk.key, properties: tidied(entry.properties) };
  };
  const lost: LostField[] = unknown.map(({ name, field }) => ({
    field: field.name,
    line: lineOf(chunk, field),
    error: t('entry.undefined', { name }),
  }));
  try {
    if (chunk.key !== '') return { entry: read(chunk.text), lost };
  } catch {
    // The fields are tried one by one.
  }
  const frame = (field: string) => `@${chunk.type}{${chunk.key || noKey},\n${field}}`;
  const properties: Record<string, string> = {};
  for (const field of fields) {
    try {
      if (!field.closed) throw new EntryError(t('entry.openBrace'));
      Object.assign(properties, read(frame(`${field.name} = ${field.value}`)).properties);
    } catch (error) {
      lost.push({ field: field.name, line: lineOf(chunk, field), error: reasonOf(error) });
    }
  }
  if (Object.keys(properties).length === 0) throw new EntryError(lost.at(-1)?.error ?? t('entry.noFields'));
  return { entry: { ...read(frame('')), properties }, lost };
}

const lineOf = ({ line, text }: BibtexChunk, { at }: BibtexField): number =>
  line + (text.slice(0, at).match(/\n/g)?.length ?? 0);

const names = new Set<string>([...nameVariables, 'bookauthor']);
const verbatim = new Set(['url', 'doi', 'eprint', 'file']);

const tidied = (properties: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      verbatim.has(name)
        ? withoutTex(value)
        : names.has(name)
          ? bareNames(withKnownCommands(value))
          : withKnownCommands(value),
    ]),
  );

/**
 * Commands with a star, such as `\\enquote*{…}`, mean what they mean without it. Of an unknown command the words stay,
 * but in a formula, where it may be anything.
 */
function withKnownCommands(value: string): string {
  const isFormula = value.includes('$');
  return value.replace(/\\([a-z]+)\*?(?=\s*\{)/gi, (_all, name: string) =>
    isFormula || isKnownCommand(name) ? `\\${name}` : '',
  );
}

/** Some programs put names of labelled parts in braces, and parts in quotation marks: `{family=Beek, "given={J. R.}"}`. */
const bareNames = (value: string): string =>
  value
    .replace(/\{((?:family|given)=[^{}]*(?:\{[^{}]*\}[^{}]*)*)\}(?=\s+and\s|\s*$)/gi, '$1')
    .replace(/"([a-z]+=(?:\{[^{}"]*\}|[^{}"]*))"/gi, '$1');

/** Programs escape in addresses what BibTeX would take as it is: `a{\_}b`, `\%20`, and put them in braces once more. */
const withoutTex = (value: string): string =>
  value
    .trim()
    .replace(/\{\\?([_%&#~$])\}/g, '$1')
    .replace(/\\([_%&#~$])/g, '$1')
    .replace(/\{?\$([<>])\$\}?/g, '$1')
    .replace(/^(?:\\url\s*)?\{([^{}]*)\}$/, '$1');
