import { doiIn } from '../../../model/doi';
import type { CslItem } from '../../../model/source';
import { type CslName, namesOf, textOf } from '../../csl';

/** CSL variables that hold names: https://docs.citationstyles.org/en/stable/specification.html#name-variables */
export const nameVariables = [
  'author',
  'editor',
  'translator',
  'director',
  'interviewer',
  'recipient',
  'container-author',
  'collection-editor',
] as const;

/** An item as CSL means it, from what citation-js makes of an entry. */
export function amended(item: CslItem): CslItem {
  // The key that citation-js repeats is the item's id.
  const { 'citation-key': _repeated, ...rest } = item;
  const whole: CslItem = { ...rest };
  for (const [variable, value] of Object.entries(rest)) whole[variable] = composed(joinedList(value));
  for (const variable of nameVariables) {
    if (!(variable in item)) continue;
    const names = namesOf(whole, variable).filter((name) => Object.values(name).some(Boolean));
    if (names.length > 0) whole[variable] = names.map(literalName);
    else delete whole[variable];
  }
  const doi = doiIn(textOf(whole, 'DOI'));
  if (doi) whole['DOI'] = doi;
  const genre = theses[textOf(whole, 'genre')];
  if (genre) whole['genre'] = genre;
  return whole;
}

/** The keys of BibLaTeX for kinds of theses, in words. */
const theses: Record<string, string> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  resreport: 'research report',
  techreport: 'technical report',
};

/** CSL has one string for several publishers or places. */
const joinedList = (value: unknown): unknown =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
    ? value.join('; ')
    : value;

/** TeX puts accents on letters without a dot: `\'{\i}` is `í`. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') {
    return value
      .replace(/([ıȷ])([\u0300-\u036f])/g, (_, letter: string, accent: string) =>
        `${letter === 'ı' ? 'i' : 'j'}${accent}`.normalize('NFC'),
      )
      .trim();
  }
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, composed(inner)]));
}

/** The names of organisations are literal: citation-js reads `{Ministry of Works}` as a family name. */
const literalName = (name: CslName): CslName =>
  Object.keys(name).length === 1 && name.family?.includes(' ') ? { literal: name.family } : name;
