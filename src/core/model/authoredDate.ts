import { z } from 'zod';

const shape =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/;

/**
 * A date as its author wrote it, in ISO form: `2026-03-03`, `2026-03-03T22:30`, `2026-03-03T22:30:00-05:00`; empty for
 * none. A date without an offset is the day that it says, whatever the zone of the machine.
 */
export const authoredDateSchema = z.union([
  z.literal(''),
  z.string().refine((text) => isDate(text), {
    error:
      'A date is written 2026-03-03, or with a time 2026-03-03T22:30 and an offset 2026-03-03T22:30-05:00.',
  }),
]);
export type AuthoredDate = z.infer<typeof authoredDateSchema>;

function isDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  // Day 31 of June is day 1 of July.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
