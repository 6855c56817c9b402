import type { CslItem } from '../../../model/source';
import { type CslName, dateSchema, namesOf } from '../../csl';
import { nameVariables } from './amend';
import { subtypes } from './inFull';
import { escaped, escapedAddress, group } from './tex';

const titleVariables = new Set([
  'title',
  'container-title',
  'collection-title',
  'event-title',
  'original-title',
]);
const addressVariables = new Set(['URL', 'DOI', 'PMID', 'PMCID']);
/** Values that citation-js looks up or that are not written as words. */
const codeVariables = new Set(['id', 'type', 'language', 'custom']);

/** The item with its values escaped for citation-js; `withTex` then turns what it writes into TeX. */
export function writable(item: CslItem, isBiblatex: boolean): CslItem {
  const written: CslItem = { ...item };
  for (const [variable, value] of Object.entries(item)) {
    if (codeVariables.has(variable)) continue;
    if (typeof value === 'string') written[variable] = writableText(variable, value);
    else if (!Array.isArray(value) && dateSchema.safeParse(value).success)
      written[variable] = writableDate(value, isBiblatex);
  }
  for (const variable of nameVariables) {
    if (!(variable in item)) continue;
    const names = namesOf(item, variable).flatMap(writableName);
    if (names.length > 0) written[variable] = names;
    else delete written[variable];
  }
  const subtype = Object.keys(subtypes).find((name) => subtypes[name] === item.type);
  if (isBiblatex && subtype) written['genre'] ??= subtype;
  return written;
}

function writableText(variable: string, value: string): string {
  if (addressVariables.has(variable)) return escapedAddress(value);
  return titleVariables.has(variable) ? withCase(escaped(value)) : escaped(value);
}

/** Readers put English titles into lower case: citation-js guards ASCII words after the first, this the others. */
const withCase = (title: string): string =>
  title.replace(/[\p{L}\p{M}\p{N}]+/gu, (word, index: number) => {
    const isGuarded = index > 0 && !/[^\0-\x7f]/.test(word);
    const capitals = index === 0 ? /.\p{Lu}/u : /\p{Lu}/u;
    return !isGuarded && capitals.test(word) ? group(word) : word;
  });

/** Empty for a name without words. */
function writableName(name: CslName): CslName[] {
  const { family = '', given = '', literal = '' } = name;
  const particle = name['non-dropping-particle'] ?? textIn(name['dropping-particle']);
  const suffix = textIn(name['suffix']);
  if (family.trim() === '') {
    const words = escaped(literal || given);
    return words === '' ? [] : [{ family: words.replace(/\band\b/gi, group) }];
  }
  const parts = {
    'non-dropping-particle': namePart(particle),
    // A word in lower case would end a particle.
    family: / \p{Ll}/u.test(family) ? group(namePart(family)) : namePart(family),
    suffix: namePart(suffix),
    given: namePart(given),
  };
  return [Object.fromEntries(Object.entries(parts).filter(([, words]) => words !== ''))];
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Commas part the parts of a name, equals signs label them, hyphens join words, and `and` parts names. */
function namePart(value: string): string {
  const words = escaped(value).replace(/\band\b/gi, group);
  return /[,=]|-(?!\p{L})|(?<!\p{L})-/u.test(words) ? group(words) : words;
}

function writableDate(value: unknown, isBiblatex: boolean): unknown {
  const { raw, literal, 'date-parts': parts, ...date } = dateSchema.parse(value);
  return {
    ...date,
    ...(raw === undefined ? {} : { raw: escaped(raw) }),
    ...(literal === undefined ? {} : { literal: escaped(literal) }),
    ...(parts && { 'date-parts': isBiblatex ? parts.map((one) => edtfParts(one, date)) : parts }),
  };
}

/** The parts of a date as EDTF has them: `["-0043", 3]`, `["2010", 21]`, `["1790~"]`. */
function edtfParts(
  parts: (number | string)[],
  { season, circa }: Record<string, unknown>,
): (number | string)[] {
  const [year = '', ...rest] = parts;
  const isSeason = rest.length === 0 && /^[1-4]$/.test(String(season));
  const whole = [fullYear(year), ...(isSeason ? [20 + Number(season)] : rest)];
  return circa === true ? [...whole.slice(0, -1), `${whole.at(-1)}~`] : whole;
}

/** BibLaTeX has years of four digits, and a year 0, which is 1 BC: https://www.loc.gov/standards/datetime/ */
function fullYear(year: number | string): number | string {
  const number = Number(year);
  if (!Number.isInteger(number)) return year;
  return (number < -1 ? '-' : '') + String(Math.abs(number < 0 ? number + 1 : number)).padStart(4, '0');
}
