/** The parts of a date as its author wrote it, or as it is in a time zone where it has an offset. */
export function dayIn(written: string, zone: string) {
  const isMoment = /(?:Z|[+-]\d{2}:?\d{2})$/.test(written.slice(10));
  const local = zone !== '' && isMoment ? (inZone(written, zone) ?? written) : written;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(local) ?? [];
  const [, hour = '00', minute = '00', second = '00'] = /T(\d{2}):(\d{2})(?::(\d{2}))?/.exec(local) ?? [];
  const two = (text: string) => (text === '' ? '' : text.padStart(2, '0'));
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return { year, month: two(month), day: two(day), hour, minute, second, date };
}

/** Null for a zone or a date that is none. */
function inZone(moment: string, timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
      .format(new Date(moment))
      .replace(' ', 'T');
  } catch {
    return null;
  }
}
