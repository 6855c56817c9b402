import { type CslName, fullName } from '../../../core/citations/csl';

/** One name per line: `Family, Given`, or the name of an organisation without a comma. */
export const namesToText = (names: CslName[]): string =>
  names
    .map((name) => (name.family ? [name.family, name.given].filter(Boolean).join(', ') : fullName(name)))
    .join('\n');

/** Names that were not changed keep every part they had (particles, suffixes). */
export function textToNames(text: string, before: CslName[]): CslName[] {
  const known = new Map(before.map((name) => [namesToText([name]), name]));
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => known.get(line) ?? parseName(line));
}

function parseName(line: string): CslName {
  const comma = line.indexOf(',');
  if (comma < 0) return { literal: line };
  return { family: line.slice(0, comma).trim(), given: line.slice(comma + 1).trim() };
}
