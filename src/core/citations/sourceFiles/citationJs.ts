/// <reference path="./citation-js.d.ts" />
import { logger, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';
import { type CslItem, cslItemSchema } from '../../model/source';

// Keep our keys, and keep letters that are not ASCII: citation-js drops those that it has no command for.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});
const { constants, types } = plugins.config.get('@bibtex');
// Commands that it does not know. A dotless i is only wanted bare: `amend.ts` dots it under an accent.
Object.assign(constants.commands, {
  AA: 'Å',
  aa: 'å',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2e',
  BibTeX: 'BibTeX',
  ldots: '…',
  dots: '…',
  euro: '€',
  pounds: '£',
  S: '§',
  P: '¶',
  slash: '/',
  nobreakspace: '\u00a0',
});
Object.assign(constants.formattingCommands, {
  mkbibemph: 'italics',
  mkbibitalic: 'italics',
  mkbibbold: 'bold',
});
Object.assign(constants.argumentCommands, {
  href: (_address: string, words: string) => words,
  // They sort and make room, and print nothing.
  noopsort: (_words: string) => '',
  phantom: (_words: string) => '',
  vphantom: (_words: string) => '',
  hspace: (_words: string) => '',
});
// A song, which it makes of these, would be printed as a recording.
Object.assign(types.biblatex.target, { interview: 'misc', speech: 'misc' });
// Problems come as errors; nothing is printed.
logger.level = 'silent';

/** An entry of a BibTeX file before its values are read: raw strings by lower-case field name. */
const rawEntrySchema = z.object({
  type: z.string(),
  label: z.string(),
  properties: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)),
  annotations: z.unknown().optional(),
});
export type RawBibtexEntry = z.infer<typeof rawEntrySchema>;

export const readBibtexText = (text: string): RawBibtexEntry[] =>
  z.array(rawEntrySchema).parse(plugins.input.data(text, '@biblatex/text'));

/** The first entry as CSL; the others are its parents. */
export const bibtexToCsl = (entries: RawBibtexEntry[]): CslItem =>
  first(plugins.input.data(entries, '@biblatex/entries+list'));

export const cslToBibtex = (item: CslItem, dialect: 'bibtex' | 'biblatex'): string =>
  z.string().parse(plugins.output.format(dialect, [item]));

/** The names of the fields that an export of the item contains. */
export const bibtexFields = (item: CslItem, dialect: 'bibtex' | 'biblatex'): string[] =>
  writtenSchema
    .parse(plugins.output.format(dialect, [item], { format: 'object' }))
    .flatMap(({ properties }) => Object.keys(properties));

const writtenSchema = z.array(z.object({ properties: z.record(z.string(), z.unknown()) }));

const tagsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]),
);
/** Values of a RIS record by tag. */
type RisTags = z.infer<typeof tagsSchema>;

export const cslToRis = (item: CslItem): RisTags =>
  z.array(tagsSchema).parse(plugins.output.format('ris', [item], { format: 'object' }))[0] ?? {};

const first = (items: unknown): CslItem => {
  const [item] = z.array(cslItemSchema).min(1).parse(items);
  if (!item) throw new Error('nothing was read');
  return item;
};

const commandTables = [
  constants.commands,
  constants.mathCommands,
  constants.diacritics,
  constants.formattingEnvs,
  constants.formattingCommands,
  constants.argumentCommands,
  constants.mathScriptFormatting,
];
/** Whether a command of TeX has a meaning here. */
export const isKnownCommand = (name: string): boolean =>
  commandTables.some((table) => Object.hasOwn(table, name));

/** Whether an abbreviation is one of the months or journals that BibTeX's own styles define. */
export const isStandardAbbreviation = (name: string): boolean =>
  Object.hasOwn(constants.defaultStrings, name.toLowerCase());
