import { z } from 'zod';
import { idSchema } from './primitives';

/** Where something of the library is used: how often, and how many of these uses are quotations. */
export const usageSchema = z.object({
  articleId: idSchema,
  headline: z.string(),
  count: z.int(),
  quotes: z.int(),
});
export type Usage = z.infer<typeof usageSchema>;
