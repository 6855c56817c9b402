import type { CslItem } from '../model/source';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The item with its empty fields taken from another. The type changes only from web page to the other's type. */
export function filledIn(csl: CslItem, found: CslItem): CslItem {
  const own = Object.fromEntries(Object.entries(csl).filter(([, value]) => !isEmpty(value)));
  return { ...found, ...own, type: csl.type === 'webpage' ? found.type : csl.type };
}

/** The names of the variables that were empty before and are filled after. */
export const filledNames = (before: CslItem, after: CslItem): string[] =>
  Object.keys(after).filter((name) => isEmpty(before[name]) && !isEmpty(after[name]));
