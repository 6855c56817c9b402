import { z } from 'zod';
import { isAuthoredDate } from './isAuthoredDate';

/**
 * A date as its author wrote it, in ISO form: `2026-03-03`, `2026-03-03T22:30`, `2026-03-03T22:30:00-05:00`; empty for
 * none. A date without an offset is the day that it says, whatever the zone of the machine.
 */
export const authoredDateSchema = z.union([
  z.literal(''),
  z.string().refine(isAuthoredDate, {
    error:
      'A date is written 2026-03-03, or with a time 2026-03-03T22:30 and an offset 2026-03-03T22:30-05:00.',
  }),
]);
export type AuthoredDate = z.infer<typeof authoredDateSchema>;
