import type { CslItem } from '../../../model/source';

interface Marked {
  circa?: true;
  season?: number;
}

/** What BibLaTeX's dates say beside year, month and day (EDTF, https://www.loc.gov/standards/datetime/): `1790~`, `2010-21`. */
function marksOf(date: string): Marked {
  const season = /^\d{4}-2([1-4])$/.exec(date.trim())?.[1];
  return {
    ...(/\d[~?%]/.test(date) ? { circa: true } : {}),
    ...(season === undefined ? {} : { season: Number(season) }),
  };
}

/** The item's date with these marks, and without the open end of a range, for which CSL has no word. */
export function withDateMarks(item: CslItem, date: string): CslItem {
  const { issued } = item;
  if (typeof issued !== 'object' || issued === null || !('date-parts' in issued)) return item;
  const parts = Array.isArray(issued['date-parts']) ? issued['date-parts'].filter(Array.isArray) : [];
  return { ...item, issued: { ...issued, 'date-parts': parts, ...marksOf(date) } };
}

export const isOpenRange = (date: string): boolean => /^\s*(\.\.)?\/|\/\s*(\.\.)?\s*$/.test(date);
