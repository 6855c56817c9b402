import type { CoverageUnit, Period } from '../../../core/coverage/periods';
import { day } from '../../ui/when';
import { t } from './messages';

export function periodName({ from }: Pick<Period, 'from'>, unit: CoverageUnit): string {
  const year = from.slice(0, 4);
  if (unit === 'year') return year;
  if (unit === 'month') return day(from);
  return t('quarter', { quarter: String(Math.ceil(Number(from.slice(5)) / 3)), year });
}
