import { casual as german } from 'chrono-node/de';
import { casual as american, GB as british } from 'chrono-node/en';
import { casual as spanish } from 'chrono-node/es';
import { casual as french } from 'chrono-node/fr';
import { casual as italian } from 'chrono-node/it';
import { casual as dutch } from 'chrono-node/nl';
import { casual as portuguese } from 'chrono-node/pt';

/** A day, month or year; or both days that a text such as `01/05/2020` can mean. */
type WordedDate = { date: string } | { either: [string, string] };

type Reader = typeof british;

/** All of these but English write the day before the month. */
const readers = new Map<string, Reader>([
  ['en', british],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['nl', dutch],
  ['pt', portuguese],
]);

/**
 * A date in words or numbers, as `2026`, `2026-03` or `2026-03-03`; null unless all of the text is one. The language
 * (BCP 47) decides the order of numbers; without one that does, a date with two readings is not guessed. Words may be
 * in any language that is read. “Friday” is seen from `today`; a month without a year is in `year`, else in today's.
 */
export function readWordedDate(
  text: string,
  language: string,
  today: Date,
  year = today.getFullYear(),
): WordedDate | null {
  const typed = text.trim();
  const own = readers.get(language.slice(0, 2).toLowerCase()) ?? british;
  if (/\p{L}/u.test(typed)) {
    const found = [own, ...readers.values()]
      .map((reader) => readWith(reader, typed, today, year))
      .find(Boolean);
    return found ? { date: found } : null;
  }
  const first = readWith(own, typed, today, year);
  const other = own === british ? readWith(american, typed, today, year) : first;
  if (first && other && first !== other) return { either: [first, other] };
  const date = first ?? other;
  return date ? { date } : null;
}

/** The part of the date that the text says; null if words are left over, or if it is an hour or a range. */
function readWith(reader: Reader, text: string, today: Date, otherwise: number): string | null {
  const [found, ...others] = reader.parse(text, today);
  if (!found || others.length > 0 || found.text !== text || found.end) return null;
  const { start } = found;
  const knows = (part: 'year' | 'month' | 'day' | 'weekday') => start.isCertain(part);
  // The library takes the nearest year for a month alone, which may be the next one.
  const year = knows('month') && !knows('year') ? otherwise : start.get('year');
  const parts = [String(year).padStart(4, '0'), twoDigits(start.get('month')), twoDigits(start.get('day'))];
  if (knows('day') || knows('weekday')) return parts.join('-');
  if (knows('month')) return parts.slice(0, 2).join('-');
  return knows('year') ? (parts[0] ?? null) : null;
}

const twoDigits = (part: number | null): string => String(part ?? 1).padStart(2, '0');
