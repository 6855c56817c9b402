/** Letters of a pattern, as Unicode names them (UTS 35, “Date Field Symbols”); text stands between apostrophes. */
const tokens = /'([^']*)'|yyyy|yy|MMMM|MMM|MM|M|dd|d|EEEE|HH|H|mm|ss|xxx|xx|[^A-Za-z']+/g;

const written = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** `long` and `medium` are the usual forms of the article's language; anything else is a pattern. */
const named: ReadonlySet<string> = new Set(['long', 'medium']);

/** Whether it is a format: it has letters of dates only. */
export const isDateFormat = (format: string): boolean =>
  named.has(format) || (format !== '' && format.replace(tokens, '') === '');

/**
 * A date as `authoredDateSchema` has it, in a format: `yyyy-MM-dd HH:mm:ss xx` gives `2026-03-03 22:30:00 -0500`. A part
 * that the date does not have ends the text: a day without a time is `2026-03-03`. The day is never moved to another zone.
 */
export function formatDate(date: string, format: string, language: string): string {
  const parts = written.exec(date);
  if (!parts) return date;
  const [, year = '', month = '', day = '', hours, minutes, seconds, zone] = parts;
  const instant = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const local = (shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...shape }).format(instant);
  if (format === 'long' || format === 'medium') return local({ dateStyle: format });
  const value = (token: string): string | undefined => {
    switch (token) {
      case 'yyyy':
        return year;
      case 'yy':
        return year.slice(2);
      case 'MMMM':
        return local({ month: 'long' });
      case 'MMM':
        return local({ month: 'short' });
      case 'MM':
        return month;
      case 'M':
        return String(Number(month));
      case 'dd':
        return day;
      case 'd':
        return String(Number(day));
      case 'EEEE':
        return local({ weekday: 'long' });
      case 'HH':
        return hours;
      case 'H':
        return hours?.replace(/^0/, '');
      case 'mm':
        return minutes;
      case 'ss':
        return hours === undefined ? undefined : (seconds ?? '00');
      case 'xxx':
        return zone?.replace('Z', '+00:00');
      default:
        return zone?.replace('Z', '+00:00').replace(':', '');
    }
  };
  let text = '';
  let between = '';
  for (const [token, quoted] of format.matchAll(tokens)) {
    if (quoted !== undefined || !/[A-Za-z]/.test(token)) between += quoted ?? token;
    else {
      const part = value(token);
      if (part === undefined) return text;
      text += between + part;
      between = '';
    }
  }
  return text + between;
}
