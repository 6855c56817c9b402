import type { CslItem } from '../model/source';

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The item with what it leaves empty taken from another; a web page may turn out to be something more. */
export function filledIn(csl: CslItem, found: CslItem): CslItem {
  const own = Object.fromEntries(Object.entries(csl).filter(([, value]) => !isEmpty(value)));
  return { ...found, ...own, type: csl.type === 'webpage' ? found.type : csl.type };
}

/** The variables that were empty before and are not now. */
export const filledNames = (before: CslItem, after: CslItem): string[] =>
  Object.keys(after).filter((name) => isEmpty(before[name]) && !isEmpty(after[name]));
