import { z } from 'zod';
import { cslItemSchema } from './source';

/** Somebody's words on their way in from another program. */
export const captureSchema = z.object({
  /** May be empty: then only the source is meant. */
  words: z.string(),
  before: z.string(),
  after: z.string(),
  csl: cslItemSchema,
  /** What was sent and is not kept, in words. */
  notes: z.array(z.string()),
});
export type Capture = z.infer<typeof captureSchema>;
