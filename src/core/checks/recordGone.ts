import type { Check } from './check';
import { inText } from './found';
import { t } from './messages';

/** A quotation’s record was deleted. */
export const recordGone: Check = {
  id: 'quotation-record-missing',
  severity: 'error',
  find: ({ quotations }) =>
    quotations.filter(({ record }) => !record).map((quotation) => inText(t('recordGone'), quotation)),
};
