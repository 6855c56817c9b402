import type { AuthoredDate } from '../../model/authoredDate';
import { isAuthoredDate } from '../../model/isAuthoredDate';

/** Languages whose names of months are read. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'tr', 'ru'];

/** Offsets of the zones that RFC 2822 (4.3) names; other names are not the same everywhere. */
const zones: Record<string, string> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const plain = (word: string) => word.normalize('NFC').toLowerCase().replace(/\.$/, '');

let known: Map<string, number> | null = null;

/** The month that a word names, from 1; the same in every version of Node, as the names are long established. */
function monthOf(word: string): number {
  known ??= new Map(
    languages.flatMap((language) =>
      Array.from({ length: 12 }, (_, index) => index).flatMap((index) =>
        (['long', 'short'] as const).flatMap((month) => {
          const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
          const name = parts.formatToParts(Date.UTC(2001, index, 2)).find(({ type }) => type === 'month');
          return name ? [[plain(name.value), index + 1] as const] : [];
        }),
      ),
    ),
  );
  const name = plain(word);
  return known.get(name) ?? (name === 'sept' ? 9 : 0);
}

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?[ ]?([ap]\.?m\.?)?[ ]?([+-]\d{2}:?(?:\d{2})?|[A-Za-z]{1,4})?`;
const time = `(?:(?:T|,?[ ]+(?:at |um |à )?)${clock})?`;
const weekday = String.raw`(?:\p{L}{2,12}\.?,?[ ]+)?`;
const word = String.raw`(\p{L}{3,12}\.?)`;
const ordinal = '(?:st|nd|rd|th|er|\\.|º|ª)?';

type Parts = [year: string, month: string, day: string];

const shapes: [RegExp, (a: string, b: string, c: string) => Parts | null][] = [
  [shape(String.raw`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})`), (year, month, day) => [year, month, day]],
  [shape(String.raw`(\d{4})()(\d{2})(\d{2})`), (year, month, day) => [year, month, day]],
  [shape(String.raw`(\d{1,2})([-/.])(\d{1,2})\2(\d{4})`), dayAndMonth],
  [
    shape(String.raw`${weekday}(\d{1,2})${ordinal}()[ -]+(?:de |di )?${word}[ ,-]+(?:de |del )?(\d{4})`),
    (day, month, year) => [year, String(monthOf(month)), day],
  ],
  [
    shape(String.raw`${weekday}${word}()[ ]+(\d{1,2})${ordinal},?[ ]+(\d{4})`),
    (month, day, year) => [year, String(monthOf(month)), day],
  ],
];

function shape(date: string): RegExp {
  return new RegExp(`^${date}${time}$`, 'iu');
}

/** `13.01.2020` has one meaning, `05.01.2020` two. */
function dayAndMonth(first: string, second: string, year: string): Parts | null {
  if (first === second || Number(first) > 12) return [year, second, first];
  return Number(second) > 12 ? [year, first, second] : null;
}

/**
 * A date that an author wrote, in ISO form with the offset or the missing offset that it has: the day it says, in
 * whatever zone the machine is. Null if it can be read in two ways, does not exist or is not a date.
 */
export function readAuthoredDate(written: string): AuthoredDate | null {
  const text = written.trim().replace(/\s+/g, ' ');
  for (const [pattern, order] of shapes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, first = '', , second = '', third = '', hour, minute = '', seconds, half, zone] = match;
    const parts = order(first, second, third);
    if (!parts) return null;
    const [year, month, day] = parts.map((part) => part.padStart(2, '0'));
    const clockTime = hour === undefined ? '' : timeOf(hour, minute, seconds, half, zone);
    if (clockTime === null) return null;
    const date = `${year}-${month}-${day}${clockTime}`;
    return isAuthoredDate(date) ? date : null;
  }
  return null;
}

function timeOf(
  hour: string,
  minute: string,
  seconds: string | undefined,
  half: string | undefined,
  zone: string | undefined,
): string | null {
  const offset = offsetOf(zone);
  if (offset === null) return null;
  const isAfternoon = half?.toLowerCase().startsWith('p') ?? false;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const end = seconds === undefined ? '' : `:${seconds}`;
  return `T${String(hours).padStart(2, '0')}:${minute}${end}${offset}`;
}

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return '';
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return hours === undefined ? (zones[zone.toLowerCase()] ?? null) : `${hours}:${minutes}`;
}

/** The moment of a date in UTC; one without an offset counts as UTC, and a day as its noon, which is that day nearly everywhere. */
export function instantOf(date: AuthoredDate): string {
  const hasOffset = /(?:Z|[+-]\d{2}:\d{2})$/.test(date.slice(10));
  const moment = date.length === 10 ? `${date}T12:00:00Z` : hasOffset ? date : `${date}Z`;
  return new Date(moment).toISOString();
}
