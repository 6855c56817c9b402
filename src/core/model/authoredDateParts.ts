import type { AuthoredDate } from './authoredDate';

/** A date as its author wrote it, in parts that are edited one by one. */
export interface AuthoredDateParts {
  /** `2026-03-03`; empty for no date, and then there is nothing else. */
  day: string;
  /** `22:30`, `22:30:05` or empty. */
  time: string;
  /** `Z`, `-05:00`, or empty where no zone is named. */
  offset: string;
}

export function partsOfDate(date: AuthoredDate): AuthoredDateParts {
  const [, day = '', time = '', offset = ''] = /^([\d-]{10})(?:T([\d:.]+)(Z|[+-][\d:]+)?)?$/.exec(date) ?? [];
  return { day, time, offset };
}

/** A time without a day, and a zone without a time, are left out. */
export function dateOfParts({ day, time, offset }: AuthoredDateParts): AuthoredDate {
  if (day === '') return '';
  return time === '' ? day : `${day}T${time}${offset}`;
}

/** The offset of this machine at a time of a day, as a date has it: `+01:00`, `Z`. */
export function offsetHere(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  if (minutes === 0) return 'Z';
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Those in use somewhere, west to east; the offset of London in winter is `Z`. */
export const offsets: readonly string[] = [
  ...['-12:00', '-11:00', '-10:00', '-09:30', '-09:00', '-08:00', '-07:00', '-06:00', '-05:00', '-04:00'],
  ...[
    '-03:30',
    '-03:00',
    '-02:30',
    '-02:00',
    '-01:00',
    'Z',
    '+01:00',
    '+02:00',
    '+03:00',
    '+03:30',
    '+04:00',
  ],
  ...['+04:30', '+05:00', '+05:30', '+05:45', '+06:00', '+06:30', '+07:00', '+08:00', '+08:45', '+09:00'],
  ...['+09:30', '+10:00', '+10:30', '+11:00', '+12:00', '+12:45', '+13:00', '+13:45', '+14:00'],
];
