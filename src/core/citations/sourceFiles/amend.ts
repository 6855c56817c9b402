import type { CslItem } from '../../model/source';
import { type CslName, namesOf } from '../csl';

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

/** Makes the names of organisations literal: citation-js reads `{Ministry of Works}` as a family name. */
export function literalNames(item: CslItem): CslItem {
  const amended: CslItem = { ...item };
  for (const variable of nameVariables) {
    if (variable in item) amended[variable] = namesOf(item, variable).map(literalName);
  }
  return amended;
}

const literalName = (name: CslName): CslName =>
  Object.keys(name).length === 1 && name.family?.includes(' ') ? { literal: name.family } : name;
