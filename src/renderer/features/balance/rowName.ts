import type { BalanceDimension, BalanceRow } from '../../../core/balance/rows';
import { t } from './messages';

const named = ['direct', 'paraphrased', 'sourced', 'unsourced'] as const;

/** How a row of figures is called. */
export function rowName({ value }: BalanceRow, by: BalanceDimension): string {
  if (value === '') return t('unknown');
  if (by !== 'manner' && by !== 'sourced') return value;
  const known = named.find((one) => one === value);
  return known ? t(`value.${known}`) : value;
}
