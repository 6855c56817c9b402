import { locale } from '../../../core/messages/language';
import type { Revision } from '../../../core/model/revision';
import { exactTime } from '../../ui/when';

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** Two revisions may be of one minute. */
export const timeOf = ({ at }: Revision): string => exactTime(at);

/** How a revision is called: its name, or its time. */
export const titleOf = (revision: Revision): string => revision.name || timeOf(revision);

/** The size of a revision's text in the unit that suits it: `12 kB`. */
export function sizeOf({ bytes }: Revision): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** step);
}
