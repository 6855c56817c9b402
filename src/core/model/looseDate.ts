import { localDateParts } from './localDate';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = `(${months.join('|')})[a-z]*\\.?`;

const shapes: [RegExp, (...parts: string[]) => (string | undefined)[]][] = [
  [
    new RegExp(`^(\\d{4}),? +${monthName}(?: +(\\d{1,2}))?(?!\\d)`, 'i'),
    (year, month, day) => [year, numberOf(month), day],
  ],
  [/^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/, (year, month, day) => [year, month, day]],
  [/^(\d{4})(\d\d)(\d\d)(?!\d)/, (year, month, day) => [year, month, day]],
  [
    new RegExp(`^(?:\\w+,? +)?(\\d{1,2})(?:st|nd|rd|th)? +${monthName},? +(\\d{4})`, 'i'),
    (day, month, year) => [year, numberOf(month), day],
  ],
  [
    new RegExp(`^(?:\\w+,? +)?${monthName} +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})`, 'i'),
    (month, day, year) => [year, numberOf(month), day],
  ],
  [new RegExp(`^${monthName} +(\\d{4})`, 'i'), (month, year) => [year, numberOf(month)]],
];

const numberOf = (month = '') => String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1);

/**
 * A date that people wrote, as `2026`, `2026-03` or `2026-03-03`: the day as written, in whatever time zone.
 * Empty if it is ambiguous (`03/04/2026`) or cannot be read.
 */
export function readLooseDate(text: string): string {
  const local = localDateParts(text);
  if (local.length > 1) return partial(local);
  for (const [shape, order] of shapes) {
    const match = shape.exec(text);
    if (match) return partial(order(...match.slice(1)));
  }
  return '';
}

function partial([year = '', month, day]: (string | undefined)[]): string {
  // Some programs write year 1 if they have no date.
  if (!(Number(year) >= 1400)) return '';
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year;
  const yearAndMonth = `${year}-${month.padStart(2, '0')}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day === undefined || Number(day) < 1 || Number(day) > last) return yearAndMonth;
  return `${yearAndMonth}-${day.padStart(2, '0')}`;
}
