import { readLooseDate } from '../../../model/looseDate';
import { dateSchema } from '../../csl';
import { seasonOf } from '../seasons';

interface CslDate {
  'date-parts'?: number[][];
  season?: number;
  raw?: string;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** `SEP 22`, `Mar 5`, `SEP`, `JUL-DEC`, `SEP 22-24`, `WIN`. */
const inYear = /^([a-z]{3})[a-z]*\.?(?: +(\d{1,2}))?(?: *[-–] *(?:([a-z]{3})[a-z]*\.? *)?(\d{1,2})?)?$/i;

/**
 * The date of a record. `DA` says most where it has the year, or month and day of the year in `PY`; `PY` and `Y1` may be
 * `2004/03/05/Spring`. What cannot be read is kept as `raw`.
 */
export function readRisDate(date: string, year: string): CslDate | null {
  const whole = partsOf(date);
  if (whole) return whole;
  const base = partsOf(year);
  const start = base?.['date-parts']?.[0]?.[0];
  const within = start === undefined ? null : partOfYear(start, date);
  if (within) return within;
  if (base) return base;
  const raw = date || year;
  return raw === '' ? null : { raw };
}

function partsOf(text: string): CslDate | null {
  const slashes = /^(-?(?!0+\/*$)\d{3,4})(?:\/(\d{0,2})(?:\/(\d{0,2}))?)?(?:\/(.*))?$/.exec(text);
  if (slashes) {
    const [, year, month, day, more = ''] = slashes;
    const season = month ? 0 : seasonOf(more);
    return {
      'date-parts': [upTo([Number(year), Number(month ?? ''), Number(day ?? '')])],
      ...(season === 0 ? {} : { season }),
    };
  }
  const read = readLooseDate(text);
  return read === '' ? null : { 'date-parts': [read.split('-').map(Number)] };
}

function partOfYear(year: number, text: string): CslDate | null {
  const [, name = '', day, lastName, lastDay] = inYear.exec(text.trim()) ?? [];
  const month = monthOf(name);
  if (month === 0) {
    const season = seasonOf(name);
    return season === 0 ? null : { 'date-parts': [[year]], season };
  }
  const first = upTo([year, month, Number(day ?? 0)]);
  if (lastName === undefined && lastDay === undefined) return { 'date-parts': [first] };
  const last = upTo([year, lastName === undefined ? month : monthOf(lastName), Number(lastDay ?? 0)]);
  return { 'date-parts': [first, last] };
}

const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Up to the first part that is no month and no day. */
function upTo([year = 0, month = 0, day = 0]: number[]): number[] {
  if (month < 1 || month > 12) return [year];
  return day < 1 || day > 31 ? [year, month] : [year, month, day];
}

const seasonNames = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** The tags of a date: its year, and all of it where it says more. A range is written by its first day. */
export function writeRisDate(issued: unknown): { PY?: string[]; DA?: string[] } {
  const date = dateSchema.safeParse(issued).data;
  const [year, month, day] = date?.['date-parts']?.[0]?.map(Number) ?? [];
  if (date === undefined || year === undefined || !Number.isInteger(year)) return {};
  const digits = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const season = month === undefined ? (seasonNames[Number(date['season']) - 1] ?? '') : '';
  const whole = `${year}/${digits(month)}/${digits(day)}/${season}`;
  return { PY: [String(year)], ...(month !== undefined || season ? { DA: [whole] } : {}) };
}
