/** A date of CSL-JSON. Years before our era are negative, and there is no year 0. */
export interface CslDate {
  'date-parts': number[][];
  circa?: true;
  season?: number;
}

interface ReadDate {
  date: CslDate;
  /** Which part of what is written is used, if not all of it. */
  used?: 'beginning' | 'end' | 'year' | 'month';
}

interface Point {
  parts: number[];
  season?: number;
  circa: boolean;
  /** The last year of a decade or a century. */
  until?: number;
  used?: 'year' | 'month';
}

/**
 * A date or a range as BibLaTeX writes them (EDTF, https://www.loc.gov/standards/datetime/, with the older `199u` and
 * `2019--2020`), such as `1790~`, `-0043`, `2010-21`, `199X`, `2004-03/2005`, `2001/..`; null for anything else.
 */
export function readEdtf(text: string): ReadDate | null {
  if (text.length > longest) return null;
  const [first = '', last, ...others] = text.trim().split(/\s*(?:\/|--|–)\s*/);
  if (others.length > 0) return null;
  const [start, end] = [pointOf(first), last === undefined ? null : pointOf(last)];
  if (start === null) return end && isOpen(first) ? { date: dateOf([end]), used: 'end' } : null;
  if (last === undefined) return { date: dateOf([start]), ...usedOf([start]) };
  if (end === null) return isOpen(last) ? { date: dateOf([start]), used: 'beginning' } : null;
  return { date: dateOf([start, end]), ...usedOf([start, end]) };
}

/** Characters. A longer text is no date, and to look for its parts takes long. */
const longest = 100;

const isOpen = (text: string): boolean => /^(?:\.\.|open|unknown)?$/.test(text);

const point =
  /^(?:c(?:a|irca)?(?:\. *| +))?(-?\d{4}|\d{3}[Xu]|\d{2}[Xu]{2})(?:-(\d\d|[Xu]{2}))?(?:-(\d\d|[Xu]{2}))?(?:T[\d:.+-]*Z?)?[?~%]{0,2}$/i;

function pointOf(text: string): Point | null {
  const [all, written = '', month, day] = point.exec(text) ?? [];
  if (all === undefined) return null;
  const year = Number(written.replace(/[Xu]/gi, '0'));
  const circa = /^c|[?~%]$/i.test(text);
  const unknown = /[Xu]+$/i.exec(written)?.[0].length ?? 0;
  if (unknown > 0) return { parts: [year], circa, until: year + 10 ** unknown - 1 };
  // Before our era EDTF counts from a year 0, which is 1 BC.
  return { ...withinYear(year > 0 ? year : year - 1, numberOf(month), numberOf(day)), circa };
}

/** 0 if it is not known. */
const numberOf = (digits = ''): number => (/^\d+$/.test(digits) ? Number(digits) : 0);

function withinYear(year: number, month: number, day: number): Omit<Point, 'circa'> {
  if (month === 0) return { parts: [year] };
  // Seasons, without and with a half of the earth.
  if (month >= 21 && month <= 32) return { parts: [year], season: ((month - 21) % 4) + 1 };
  if (month > 12) return { parts: [year], used: 'year' };
  if (day === 0) return { parts: [year, month] };
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return day > days ? { parts: [year, month], used: 'month' } : { parts: [year, month, day] };
}

function dateOf(points: Point[]): CslDate {
  const parts = points.flatMap(({ parts: start, until }) =>
    until === undefined ? [start] : [start, [until]],
  );
  const season = points.length === 1 ? points[0]?.season : undefined;
  return {
    'date-parts': parts.length > 2 ? [parts[0] ?? [], parts.at(-1) ?? []] : parts,
    ...(points.some(({ circa }) => circa) ? { circa: true } : {}),
    ...(season === undefined ? {} : { season }),
  };
}

const usedOf = (points: Point[]): Pick<ReadDate, 'used'> => {
  const used = points.find((one) => one.used)?.used;
  return used === undefined ? {} : { used };
};
