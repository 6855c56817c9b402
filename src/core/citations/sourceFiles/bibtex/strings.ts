import { isStandardAbbreviation } from '../citationJs';
import type { BibtexChunk } from './entries';
import type { BibtexField } from './fields';

/** `@string` entries by their name. */
export type Strings = Map<string, string>;

export const stringsOf = (chunks: BibtexChunk[]): Strings =>
  new Map(chunks.filter(({ type }) => type === 'string').map(({ key, text }) => [key.toLowerCase(), text]));

/** The definitions that a text uses, each after those it uses itself. To read all of them with each entry takes too long. */
export function namedIn(text: string, strings: Strings, named = new Set<string>()): Set<string> {
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

const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** The abbreviations in these fields that neither the file nor BibTeX defines, by field. */
export function undefinedIn(fields: BibtexField[], strings: Strings): { name: string; field: BibtexField }[] {
  return fields.flatMap((field) =>
    field.pieces
      .filter((piece) => /^[a-z]/i.test(piece))
      .filter((name) => !strings.has(name.toLowerCase()) && !isStandardAbbreviation(name))
      .filter((name) => !(field.name === 'month' && month.test(name)))
      .map((name) => ({ name, field })),
  );
}
