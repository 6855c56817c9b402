const day = 86_400_000;
const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** An instant as a list shows it: `today 09:12`, `yesterday`, `Fri`, `12 Nov 2026`. */
export function when(instant: string, now = new Date()): string {
  const at = new Date(instant);
  const days = Math.round((startOfDay(now) - startOfDay(at)) / day);
  if (days === 0) return `${relative.format(0, 'day')} ${time.format(at)}`;
  if (days === 1) return relative.format(-1, 'day');
  return days > 1 && days < 7 ? weekday.format(at) : date.format(at);
}
