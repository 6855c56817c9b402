import { dateFormat } from '../../core/messages/formats';
import { locale } from '../../core/messages/language';

const dayLength = 86_400_000;
const clock = dateFormat({ hour: '2-digit', minute: '2-digit' });
const weekday = dateFormat({ weekday: 'short' });
const relative = (days: number) =>
  new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day');
const date = dateFormat({ dateStyle: 'medium' });
const dateAndClock = dateFormat({ dateStyle: 'medium', timeStyle: 'short' });
const exact = dateFormat({ dateStyle: 'medium', timeStyle: 'medium' });

/** Dates without a clock are the day that they say, whatever the zone of the machine. */
const written = {
  year: dateFormat({ year: 'numeric', timeZone: 'UTC' }),
  month: dateFormat({ month: 'short', year: 'numeric', timeZone: 'UTC' }),
  day: dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }),
};

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** An instant as a list shows it: `today 09:12`, `yesterday`, `Fri`, `12 Nov 2026`. */
export function when(instant: string, now = new Date()): string {
  const at = new Date(instant);
  const days = Math.round((startOfDay(now) - startOfDay(at)) / dayLength);
  if (days === 0) return `${relative(0)} ${clock(at)}`;
  if (days === 1) return relative(-1);
  return days > 1 && days < 7 ? weekday(at) : date(at);
}

/** A date as it is written in a record, `2026`, `2026-03`, `2026-03-03` or one with a time: `2026`, `Mar 2026`, `3 Mar 2026`. */
export function day(text: string): string {
  const [, year, month, number] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/.exec(text) ?? [];
  if (year === undefined) return text;
  const shape = number === undefined ? (month === undefined ? 'year' : 'month') : 'day';
  const at = new Date(`${year}-${month ?? '01'}-${number ?? '01'}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? text : written[shape](at);
}

/** An instant by day and time: `12 Nov 2026, 09:12`. */
export const moment = (instant: string): string => dateAndClock(new Date(instant));

/** An instant to the second, where two of one minute must be told apart, and as the title of all others. */
export const exactTime = (instant: string): string => exact(new Date(instant));

/** `09:12` for an instant of today, otherwise its day. */
export function clockOrDay(instant: string, now = new Date()): string {
  const at = new Date(instant);
  return (startOfDay(at) === startOfDay(now) ? clock : date)(at);
}
