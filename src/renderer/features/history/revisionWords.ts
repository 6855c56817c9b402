import type { Revision } from '../../../core/model/revision';

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
const units = ['byte', 'kilobyte', 'megabyte'] as const;

export const timeOf = ({ at }: Revision): string => time.format(new Date(at));

/** How a revision is called: its name, or its time. */
export const titleOf = (revision: Revision): string => revision.name || timeOf(revision);

/** The size of a revision's text in the unit that suits it: `12 kB`. */
export function sizeOf({ bytes }: Revision): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** step);
}
