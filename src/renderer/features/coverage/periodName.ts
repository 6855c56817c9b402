import type { CoverageUnit, Period } from '../../../core/coverage/periods';
import { t } from './messages';

const month = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `Mar 2024`. */
export const monthName = (name: string): string => month.format(new Date(`${name}-01T00:00:00Z`));

export function periodName({ from }: Pick<Period, 'from'>, unit: CoverageUnit): string {
  const year = from.slice(0, 4);
  if (unit === 'year') return year;
  if (unit === 'month') return monthName(from);
  return t('quarter', { quarter: String(Math.ceil(Number(from.slice(5)) / 3)), year });
}
