import { t } from '../../messages';
import { seasonOf } from '../seasons';
import { type CslDate, readEdtf } from './edtf';

type Properties = Record<string, string>;

interface Dates {
  /** By CSL variable. */
  dates: Record<string, CslDate>;
  /** The properties that are left. */
  properties: Properties;
  odd: { field: string; error: string }[];
}

/** Fields that hold a date of their own: https://ctan.org/pkg/biblatex, section 2.3.8. */
const variables = {
  date: 'issued',
  year: 'issued',
  urldate: 'accessed',
  eventdate: 'event-date',
  origdate: 'original-date',
} as const;

const reasons = {
  beginning: 'entry.openRange',
  end: 'entry.openRangeEnd',
  year: 'entry.noMonth',
  month: 'entry.noDay',
} as const;

/** Takes the dates out of the fields. One that is no date stays, for words such as “forthcoming”. */
export function takeDates(all: Properties): Dates {
  const properties = { ...all };
  const dates: Dates['dates'] = {};
  const odd: Dates['odd'] = [];
  const { year = '', month = '' } = properties;
  const season = seasonOf(month);
  if (season > 0 && /^\d{4}$/.test(year.trim()) && !properties['date']) {
    delete properties['year'];
    delete properties['month'];
    dates['issued'] = { 'date-parts': [[Number(year)]], season };
  } else if (/^\d+$/.test(month) && !(Number(month) >= 1 && Number(month) <= 12)) {
    delete properties['month'];
    odd.push({ field: 'month', error: t('entry.noMonth') });
  }
  for (const [field, variable] of Object.entries(variables)) {
    const written = properties[field];
    // A year may have its month and day in fields of their own.
    if (written === undefined || (field === 'year' && (properties['month'] || properties['date']))) continue;
    const read = readEdtf(written);
    if (!read) continue;
    const { date, used } = read;
    delete properties[field];
    const isDay = variable === 'accessed';
    // A source was read on one day.
    dates[variable] = isDay ? { 'date-parts': date['date-parts'].slice(0, 1) } : date;
    if (used) odd.push({ field, error: t(isDay && used === 'beginning' ? 'entry.range' : reasons[used]) });
    else if (isDay && date['date-parts'].length > 1) odd.push({ field, error: t('entry.range') });
  }
  return { dates, properties, odd };
}
