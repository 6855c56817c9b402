import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

const revisionReasons = ['work', 'import', 'restore', 'status', 'shrink', 'manual'] as const;
export const revisionSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  /** Orders revisions; clocks do not. */
  counter: z.int(),
  reason: z.enum(revisionReasons),
  headline: z.string(),
  words: z.int(),
  at: instantSchema,
});
export type Revision = z.infer<typeof revisionSchema>;

export type RevisionReason = Revision['reason'];
